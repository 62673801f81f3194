-- Who of several processes does what one at a time may do. A lease ends by itself, so that a process that hangs is replaced; what it still
-- tries to do then must be refused elsewhere, as the clocks of two processes cannot be relied on for that.
CREATE TABLE lease (
  name       text COLLATE "C" PRIMARY KEY,
  holder     uuid NOT NULL,
  expires_at timestamptz NOT NULL
) WITH (fillfactor = 20);
