"""Keeps a table of who stands where on what in SQLite, from the compacted topic. Prints who opposes what, then each change, until Ctrl-C.

The rows and the place in the topic are committed together: end it at any time, and it goes on where it was.
"""

import json
import os
import signal
import sqlite3
import sys
import threading
import time

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, TopicCollection, TopicPartition
from confluent_kafka.admin import AdminClient

BROKERS = os.environ.get("KAFKA_BROKERS", "127.0.0.1:9092")
TOPIC = os.environ.get("STANCEBOOK_TOPIC_PREFIX", "") + "stancebook.stances.v1"
TABLE = os.environ.get("TABLE", "stances.sqlite")
# Kafka keeps a tombstone for a day (delete.retention.ms). Who was away for longer may have missed one, and begins anew.
AWAY_MAX_S = 23 * 60 * 60

TABLES = """
    CREATE TABLE IF NOT EXISTS stance
        (holder TEXT, proposal TEXT, position TEXT, status TEXT, whole TEXT, PRIMARY KEY (holder, proposal));
    CREATE TABLE IF NOT EXISTS place (partition INTEGER PRIMARY KEY, next_offset INTEGER);
    CREATE TABLE IF NOT EXISTS reading (topic TEXT PRIMARY KEY, last_at REAL);
"""
WHO_OPPOSES_WHAT = """
    SELECT holder || ' on ' || proposal || ': ' || position || ' since ' || json_extract(whole, '$.position.since.saidOn')
    FROM stance WHERE position IN ('oppose', 'strongly-oppose') ORDER BY holder, proposal
"""


def keep(message):
    """What it changes, in words."""
    holder, proposal = message.key().decode().split("|")
    db.execute("REPLACE INTO place VALUES (?, ?)", (message.partition(), message.offset() + 1))
    if message.value() is None:
        db.execute("DELETE FROM stance WHERE holder = ? AND proposal = ?", (holder, proposal))
        return f"{holder} on {proposal}: no stance any more"
    whole = message.value().decode()
    position, status = (facet and facet["value"] for facet in map(json.loads(whole).get, ("position", "status")))
    db.execute("REPLACE INTO stance VALUES (?, ?, ?, ?, ?)", (holder, proposal, position, status, whole))
    return f"{holder} on {proposal}: {position or status}"


stopping = threading.Event()
for name in (signal.SIGINT, signal.SIGTERM):
    signal.signal(name, lambda *_: stopping.set())
client = {"bootstrap.servers": BROKERS}
admin = AdminClient(client)
try:
    topic = admin.describe_topics(TopicCollection([TOPIC]), request_timeout=10)[TOPIC].result()
except KafkaException as error:
    print(f"{TOPIC} at {BROKERS}: {error.args[0].str()}. Is Stancebook running, and STANCEBOOK_TOPIC_PREFIX right?", flush=True)
    sys.exit("Set KAFKA_BROKERS to the address that npm start prints.")

db = sqlite3.connect(TABLE)
db.executescript(TABLES)
# A topic that was made anew has another id, and other offsets.
reading = (str(topic.topic_id), time.time() - AWAY_MAX_S)
if not db.execute("SELECT 1 FROM reading WHERE topic = ? AND last_at > ?", reading).fetchone():
    db.executescript("BEGIN; DELETE FROM stance; DELETE FROM place; DELETE FROM reading; COMMIT;")

places = dict(db.execute("SELECT partition, next_offset FROM place"))
behind = {partition.id for partition in topic.partitions}
# It reads all partitions, so no group shares them out, and the place is in the table.
reader = {"group.id": "none", "enable.auto.commit": False, "enable.partition.eof": True, "auto.offset.reset": "error"}
consumer = Consumer({**client, **reader, "isolation.level": "read_committed"})
consumer.assign([TopicPartition(TOPIC, partition, places.get(partition, OFFSET_BEGINNING)) for partition in behind])
while not stopping.is_set():
    with db:
        for message in consumer.consume(500, timeout=1):
            if message.error() is None:
                change = keep(message)
                if not behind:
                    print(change, flush=True)
            elif message.error().code() != KafkaError._PARTITION_EOF:
                sys.exit(f"{message.error().str()}: start it again")
            elif message.partition() in behind:
                behind.remove(message.partition())
                if not behind:
                    print(*(line for (line,) in db.execute(WHO_OPPOSES_WHAT)), sep="\n", flush=True)
        db.execute("REPLACE INTO reading VALUES (?, ?)", (str(topic.topic_id), time.time()))
consumer.close()
