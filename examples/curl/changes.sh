#!/bin/sh
# Prints every change of a position, from the start of the record, and goes on as more are recorded. Needs curl and jq.
curl --no-buffer --silent --show-error --fail "${STANCEBOOK_URL:-http://127.0.0.1:3000}/v1/shifts/stream?change=true" |
  sed --unbuffered --quiet 's/^data: //p' |
  jq --unbuffered --raw-output '{"shift-amended": "amended: ", "shift-revoked": "taken back: "}[.type] as $what |
    "\($what // "")\(.holderName) on \(.proposalTitle): \(.from.value) → \(.to.value), \(.kind), \(.to.saidOn)"'
