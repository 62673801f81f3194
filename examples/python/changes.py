"""Prints who changed position, from Kafka. It begins at the start of the record, and goes on until Ctrl-C."""

import json
import os
import signal
import sys
import threading

from confluent_kafka import Consumer, KafkaError

BROKERS = os.environ.get("KAFKA_BROKERS", "127.0.0.1:9092")
TOPIC = os.environ.get("STANCEBOOK_TOPIC_PREFIX", "") + "stancebook.stance-changes.v1"
GROUP = os.environ.get("GROUP", "who-changed-position")


def tell(shift):
    if shift["type"] == "shift-revoked":
        print(f"taken back: {shift['id']}", flush=True)
    elif shift["change"]:
        before = f"{shift['from']['value']} → " if shift["from"] else ""
        now = shift["to"]
        source = now["source"]["url"] or now["source"]["reference"]
        again = " (amended)" if shift["type"] == "shift-amended" else ""
        what = f"{shift['holderName']} on {shift['proposalTitle']}: {before}{now['value']}, {shift['kind']}"
        print(f"{what}, {now['saidOn']}, {source}{again}", flush=True)


def warn(error):
    if error.code() == KafkaError._ALL_BROKERS_DOWN:
        print(f"No Kafka at {BROKERS}. Set KAFKA_BROKERS to the address that npm start prints.", file=sys.stderr)


stopping = threading.Event()
for name in (signal.SIGINT, signal.SIGTERM):
    signal.signal(name, lambda *_: stopping.set())
settings = {
    "bootstrap.servers": BROKERS,
    "group.id": GROUP,
    "isolation.level": "read_committed",
    # Each run begins at the start: the sequences are the place, and these are not kept.
    "auto.offset.reset": "earliest",
    "enable.auto.commit": False,
}
consumer = Consumer({**settings, "error_cb": warn, "log_level": 0})
consumer.subscribe([TOPIC])

# The sequence reached in each partition. Keep it with what you make of the shifts, in one transaction, and each takes effect once.
reached = {}
while not stopping.is_set():
    message = consumer.poll(1.0)
    if message is None:
        continue
    if message.error():
        sys.exit(f"{message.error().str()}. Is the relay running, and STANCEBOOK_TOPIC_PREFIX right?")
    partition, sequence = message.partition(), int(dict(message.headers())["ce_sequence"])
    expected = reached.get(partition, 0) + 1
    if sequence > expected:
        sys.exit(f"partition {partition}: expected sequence {expected}, got {sequence}")
    if sequence == expected:
        # What was erased has no value.
        if message.value() is not None:
            tell(json.loads(message.value()))
        reached[partition] = sequence
consumer.close()
