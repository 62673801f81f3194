-- One call appends a batch of commands: see append.ts, which sees to it that no two of them touch the same stream, receipt or reservation.
-- It is a function so that a batch takes one round trip and holds its locks for no longer than it takes. No existing row is changed, and
-- processes of the release before append as they did.

-- The next hash of a chain: sha256(the hash before it || what is chained).
CREATE FUNCTION next_hash(previous bytea, head bytea, chained text) RETURNS bytea
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN sha256(coalesce(previous, head) || convert_to(chained, 'UTF8'));
END
$$;

-- Over the events of a partition, in order; `head` is the hash that the first of them follows on.
CREATE AGGREGATE chain_hash(head bytea, chained text) (SFUNC = next_hash, STYPE = bytea);

-- Answers which commands were refused and why, and of each partition where the events of this call begin, with their hashes in order.
-- Commands are told by their numbers, 1, 2, 3, …; of a refused one nothing is written. Raises serialization_failure where another append
-- was quicker in a way that only the writing showed: the same call again finds what stands.
CREATE FUNCTION append_events(
  -- What it may wait for a lock; 0: as long as the session may.
  lock_wait_ms integer,
  -- Of each command.
  metadata_texts text[],
  -- The partitions of all events, in order.
  partitions integer[],
  -- Of each stream: its command, and the version that it must have.
  stream_commands integer[], stream_ids text[], stream_versions integer[],
  -- Of each event, in order: its place, and what it says.
  event_commands integer[], event_partitions integer[], event_stream_ids text[], event_versions integer[], event_types text[],
  event_schema_versions integer[], event_data text[],
  -- Of each receipt. The sequences are those of the command's events where they are null.
  receipt_commands integer[], receipt_callers text[], receipt_keys text[], receipt_request_hashes text[], receipt_statuses integer[],
  receipt_stream_ids text[], receipt_stream_versions integer[], receipt_sequences text[],
  -- Of each change to a reservation, by key: how many claims its command gives back (below 0) or takes.
  change_commands integer[], change_keys text[], change_owners text[], change_counts integer[]
) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  clock       timestamptz;
  refusals    json[] := '{}';
  refused     integer[] := '{}';
  refusal     record;
  places      json;
  receipts    json;
  wanted      integer;
  done        integer;
BEGIN
  PERFORM set_config('transaction_timeout', '5000', true);
  IF lock_wait_ms > 0 THEN
    PERFORM set_config('lock_timeout', lock_wait_ms::text, true);
  END IF;

  IF cardinality(partitions) > 0 THEN
    PERFORM FROM partition_head WHERE partition = ANY (partitions) ORDER BY partition FOR UPDATE;
    GET DIAGNOSTICS done = ROW_COUNT;
    IF done < cardinality(partitions) THEN
      RAISE EXCEPTION 'expected partitions % in this log; it has not all of them', array_to_string(partitions, ', ');
    END IF;
  END IF;
  -- Read now that all heads are locked: before the wait it could be earlier than what the one before recorded.
  clock := clock_timestamp();

  -- What stands in the way: a receipt before anything else, as a repeated command finds its own effect, too. Each is looked for on its own
  -- (LATERAL, LIMIT), so that no plan made while a table was small reads all of it later.
  IF cardinality(receipt_commands) > 0 THEN
    FOR refusal IN
      SELECT command, r.*
      FROM unnest(receipt_commands, receipt_callers, receipt_keys) AS k (command, caller, key)
      CROSS JOIN LATERAL
        (SELECT * FROM command_receipt c WHERE c.caller = k.caller AND c.idempotency_key = k.key LIMIT 1) r
    LOOP
      refused := refused || refusal.command;
      refusals := refusals || json_build_object('command', refusal.command, 'outcome', 'repeated', 'receipt',
        json_build_object('caller', refusal.caller, 'key', refusal.idempotency_key, 'requestHash', refusal.request_hash,
          'created', refusal.status = 201, 'streamId', refusal.stream_id, 'streamVersion', refusal.stream_version,
          'sequences', refusal.sequences));
    END LOOP;
  END IF;
  IF cardinality(change_commands) > 0 THEN
    FOR refusal IN
      SELECT DISTINCT ON (c.command) c.command, c.key, r.owner
      FROM unnest(change_commands, change_keys, change_owners::uuid[], change_counts) AS c (command, key, owner, count)
      CROSS JOIN LATERAL (SELECT owner, claims FROM reservation h WHERE h.key = c.key LIMIT 1) r
      WHERE c.count > 0 AND r.owner <> c.owner AND c.command <> ALL (refused)
        -- Unless the command itself gives back all that the owner has.
        AND NOT EXISTS (
          SELECT FROM unnest(change_commands, change_keys, change_owners::uuid[], change_counts) AS g (command, key, owner, count)
          WHERE g.command = c.command AND g.key = c.key AND g.owner = r.owner AND -g.count >= r.claims)
      ORDER BY c.command, c.key
    LOOP
      refused := refused || refusal.command;
      refusals := refusals
        || json_build_object('command', refusal.command, 'outcome', 'reserved', 'key', refusal.key, 'owner', refusal.owner);
    END LOOP;
  END IF;
  IF cardinality(stream_commands) > 0 THEN
    FOR refusal IN
      SELECT DISTINCT ON (s.command) s.command, s.id, s.version AS expected, coalesce(e.stream_version, 0) AS actual
      FROM unnest(stream_commands, stream_ids::uuid[], stream_versions) WITH ORDINALITY AS s (command, id, version, place)
      LEFT JOIN LATERAL
        (SELECT stream_version FROM event WHERE stream_id = s.id ORDER BY stream_version DESC LIMIT 1) e ON true
      WHERE coalesce(e.stream_version, 0) <> s.version AND s.command <> ALL (refused)
      ORDER BY s.command, s.place
    LOOP
      refused := refused || refusal.command;
      refusals := refusals || json_build_object('command', refusal.command, 'outcome', 'version-conflict', 'streamId', refusal.id,
        'expectedVersion', refusal.expected, 'actualVersion', refusal.actual);
    END LOOP;
  END IF;

  IF cardinality(event_commands) > 0 THEN
    WITH placed AS (
      SELECT e.command, e.partition, h.sequence + row_number() OVER chain AS sequence, e.stream_id, e.stream_version, e.type,
        e.schema_version, e.data, e.salt, sha256(e.salt || convert_to(e.data, 'UTF8')) AS data_hash, metadata_texts[e.command] AS metadata,
        greatest(clock, h.recorded_at + interval '1 microsecond') + (row_number() OVER chain - 1) * interval '1 microsecond'
          AS recorded_at, h.hash AS head, e.place
      FROM (
        SELECT *, uuid_send(gen_random_uuid()) AS salt
        FROM unnest(event_commands, event_partitions, event_stream_ids::uuid[], event_versions, event_types, event_schema_versions,
          event_data) WITH ORDINALITY AS e (command, partition, stream_id, stream_version, type, schema_version, data, place)
        WHERE e.command <> ALL (refused)
      ) e
      JOIN partition_head h ON h.partition = e.partition
      WINDOW chain AS (PARTITION BY e.partition ORDER BY e.place)
    ),
    chained AS (
      SELECT *, chain_hash(head, concat(
        -- RFC 8785: the members in this order.
        '{"dataHash":"', encode(data_hash, 'hex'), '","metadata":', to_json(metadata), ',"partition":', partition,
        ',"recordedAt":"', to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        '","schemaVersion":', schema_version, ',"sequence":', sequence, ',"streamId":"', stream_id,
        '","streamVersion":', stream_version, ',"type":', to_json(type), '}'))
        OVER (PARTITION BY partition ORDER BY sequence) AS hash
      FROM placed
    ),
    added AS (
      INSERT INTO event (partition, sequence, stream_id, stream_version, type, schema_version, data, data_salt, data_hash, metadata,
        recorded_at, hash)
      SELECT partition, sequence, stream_id, stream_version, type, schema_version, data::json, salt, data_hash, metadata::json,
        recorded_at, hash
      FROM chained
    ),
    moved AS (
      UPDATE partition_head h SET sequence = last.sequence, recorded_at = last.recorded_at, hash = last.hash
      FROM (SELECT DISTINCT ON (partition) partition, sequence, recorded_at, hash FROM chained ORDER BY partition, sequence DESC) last
      WHERE h.partition = last.partition
    )
    SELECT
      (SELECT json_agg(p) FROM (
        SELECT partition, min(sequence) AS sequence, (extract(epoch FROM min(recorded_at)) * 1000000)::bigint AS "recordedAtMicros",
          string_agg(encode(hash, 'hex'), '' ORDER BY sequence) AS hashes
        FROM chained GROUP BY partition) p),
      CASE WHEN cardinality(receipt_commands) > 0 THEN
        (SELECT json_object_agg(command, sequences) FROM (
          SELECT command, string_agg(concat(partition, ':', sequence), ',' ORDER BY partition) AS sequences
          FROM (SELECT command, partition, max(sequence) AS sequence FROM chained GROUP BY command, partition) s
          GROUP BY command) r)
      END
    INTO places, receipts;
  END IF;

  -- Locks are taken in the order of the heads, the receipts, and the reservations by key.
  IF cardinality(receipt_commands) > 0 THEN
    INSERT INTO command_receipt (caller, idempotency_key, request_hash, status, stream_id, stream_version, sequences)
    SELECT caller, key, request_hash, status, stream_id, stream_version, coalesce(sequences, receipts ->> command::text, '')
    FROM unnest(receipt_commands, receipt_callers, receipt_keys, receipt_request_hashes, receipt_statuses, receipt_stream_ids::uuid[],
      receipt_stream_versions, receipt_sequences)
      AS r (command, caller, key, request_hash, status, stream_id, stream_version, sequences)
    WHERE command <> ALL (refused)
    ORDER BY caller COLLATE "C", key COLLATE "C"
    -- Waits where the same key is being used at this moment.
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS done = ROW_COUNT;
    SELECT count(*) INTO wanted FROM unnest(receipt_commands) AS r (command) WHERE command <> ALL (refused);
    IF done < wanted THEN
      RAISE EXCEPTION 'a key was used at the same moment' USING ERRCODE = 'serialization_failure';
    END IF;
  END IF;
  IF cardinality(change_commands) > 0 THEN
    FOR refusal IN
      SELECT key, owner, count
      FROM unnest(change_commands, change_keys, change_owners::uuid[], change_counts) AS c (command, key, owner, count)
      WHERE count < 0 AND command <> ALL (refused)
      ORDER BY key COLLATE "C"
    LOOP
      DELETE FROM reservation r WHERE r.key = refusal.key AND r.owner = refusal.owner AND r.claims <= -refusal.count;
      IF NOT FOUND THEN
        UPDATE reservation r SET claims = r.claims + refusal.count WHERE r.key = refusal.key AND r.owner = refusal.owner;
      END IF;
    END LOOP;
    INSERT INTO reservation AS r (key, owner, claims)
    SELECT key, owner, count
    FROM unnest(change_commands, change_keys, change_owners::uuid[], change_counts) AS c (command, key, owner, count)
    WHERE count > 0 AND command <> ALL (refused)
    ORDER BY key COLLATE "C"
    ON CONFLICT (key) DO UPDATE SET claims = r.claims + excluded.claims WHERE r.owner = excluded.owner;
    GET DIAGNOSTICS done = ROW_COUNT;
    SELECT count(*) INTO wanted FROM unnest(change_commands, change_counts) AS c (command, count)
    WHERE count > 0 AND command <> ALL (refused);
    IF done < wanted THEN
      RAISE EXCEPTION 'a reservation was taken at the same moment' USING ERRCODE = 'serialization_failure';
    END IF;
  END IF;

  RETURN json_build_object('refused', refusals, 'places', places);
END
$$;
