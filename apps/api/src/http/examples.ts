/** Written by the tests (examples.e2e.spec.ts), from real requests and their answers. */

export interface Example {
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  status: number;
  /** The media type of the answer. */
  type: string;
  answer: unknown;
}

export const EXAMPLES: Record<string, Example> = {
  "get /v1/stances": {
    "path": "/v1/stances?proposal=nato-liaison-office-tokyo&limit=1",
    "status": 200,
    "type": "application/json",
    "answer": {
      "items": [
        {
          "holder": "china",
          "proposal": "nato-liaison-office-tokyo",
          "position": {
            "value": "oppose",
            "kind": "first-recorded",
            "evidence": "first-hand",
            "contestedWith": null,
            "alsoCodedAs": [],
            "saidOn": "2023-05",
            "noLaterThan": "2023-05-31",
            "since": {
              "saidOn": "2023-05",
              "noLaterThan": "2023-05-31"
            },
            "reaffirmed": {
              "times": 0,
              "last": null
            },
            "statement": "44d4df6b-7638-5933-a9ea-fd5a774e4556"
          },
          "status": null,
          "lastSpoke": "2023-05-31",
          "statements": 2,
          "utterances": 1
        }
      ],
      "asOf": null,
      "knownAt": null,
      "rules": 1,
      "snapshot": "WzEsIuKApiJd",
      "next": "WzEsIuKApiJd"
    }
  },
  "get /v1/stances/{holder}/{proposal}": {
    "path": "/v1/stances/mozilla/web-mozilla-202",
    "status": 200,
    "type": "application/json",
    "answer": {
      "holder": "mozilla",
      "proposal": "web-mozilla-202",
      "position": {
        "value": "neutral",
        "kind": "weakening",
        "evidence": "first-hand",
        "contestedWith": null,
        "alsoCodedAs": [],
        "saidOn": "2021-09-28",
        "noLaterThan": "2021-09-28",
        "since": {
          "saidOn": "2021-09-28",
          "noLaterThan": "2021-09-28"
        },
        "reaffirmed": {
          "times": 0,
          "last": null
        },
        "statement": "93350011-91dc-57a2-a6d9-4a4335ee1530"
      },
      "status": null,
      "lastSpoke": "2021-09-28",
      "statements": 3,
      "utterances": 3,
      "shift": {
        "position": {
          "id": "11b05412-0e12-5217-86d0-1ea0b6dac4c4",
          "holder": "mozilla",
          "proposal": "web-mozilla-202",
          "facet": "position",
          "kind": "weakening",
          "toward": "support",
          "change": true,
          "from": {
            "value": "oppose",
            "utterance": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
            "statement": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
            "speaker": "mozilla",
            "quote": null,
            "saidOn": "2021-07-13",
            "noLaterThan": "2021-07-13",
            "evidence": "first-hand",
            "source": {
              "url": "https://github.com/mozilla/standards-positions/issues/202",
              "reference": null,
              "publisher": "mozilla",
              "title": "User Agent Client Hints"
            }
          },
          "to": {
            "value": "neutral",
            "utterance": "93350011-91dc-57a2-a6d9-4a4335ee1530",
            "statement": "93350011-91dc-57a2-a6d9-4a4335ee1530",
            "speaker": "mozilla",
            "quote": null,
            "saidOn": "2021-09-28",
            "noLaterThan": "2021-09-28",
            "evidence": "first-hand",
            "source": {
              "url": "https://github.com/mozilla/standards-positions/issues/202",
              "reference": null,
              "publisher": "mozilla",
              "title": "User Agent Client Hints"
            },
            "contestedWith": null,
            "alsoCodedAs": []
          }
        },
        "status": null
      },
      "asOf": null,
      "knownAt": null,
      "rules": 1,
      "snapshot": "WzEsIuKApiJd"
    }
  },
  "get /v1/stances/{holder}/{proposal}/history": {
    "path": "/v1/stances/mozilla/web-mozilla-202/history",
    "status": 200,
    "type": "application/json",
    "answer": {
      "holder": "mozilla",
      "proposal": "web-mozilla-202",
      "asOf": null,
      "knownAt": null,
      "rules": 1,
      "snapshot": "WzEsIuKApiJd",
      "position": [
        {
          "value": "neutral",
          "kind": "first-recorded",
          "toward": null,
          "from": null,
          "saidOn": "2019-11-27",
          "noEarlierThan": "2019-11-27",
          "noLaterThan": "2019-11-27",
          "until": "2021-07-13",
          "evidence": "first-hand",
          "contestedWith": null,
          "alsoCodedAs": [],
          "utterance": "257f6d82-95b5-596e-865f-0e6038f953fd",
          "knownFrom": "2026-11-26T12:00:00.000000Z",
          "knownTo": null,
          "endedBy": null,
          "statement": {
            "attribution": "document",
            "coding": {
              "coder": "extracted from repository history",
              "conditions": [],
              "confidence": null,
              "hedges": [],
              "native": {
                "scale": "mozilla-standards-positions",
                "value": "non-harmful"
              },
              "note": "activities.json@c75db4236a06: Adding position for User Agent Client Hints",
              "position": "neutral",
              "status": null,
              "tags": [],
              "utterance": null
            },
            "id": "257f6d82-95b5-596e-865f-0e6038f953fd",
            "kind": "position",
            "language": null,
            "onBehalfOf": [],
            "paraphrase": "User Agent Client Hints: non-harmful",
            "proposal": "web-mozilla-202",
            "quote": null,
            "reportedBy": null,
            "saidOn": "2019-11-27",
            "selector": null,
            "source": {
              "archivedUrl": null,
              "contentHash": null,
              "language": "en",
              "publishedOn": "2019-11-27",
              "publisher": "mozilla",
              "reference": null,
              "retrievedAt": "2019-11-27T03:50:12Z",
              "title": "User Agent Client Hints",
              "url": "https://github.com/mozilla/standards-positions/issues/202"
            },
            "speaker": "mozilla",
            "supersedes": null,
            "translatedFrom": null,
            "recordedAt": "2026-11-26T12:00:00.000000Z",
            "version": 1
          }
        },
        {
          "value": "oppose",
          "kind": "strengthening",
          "toward": "oppose",
          "from": {
            "value": "neutral",
            "utterance": "257f6d82-95b5-596e-865f-0e6038f953fd",
            "statement": "257f6d82-95b5-596e-865f-0e6038f953fd"
          },
          "saidOn": "2021-07-13",
          "noEarlierThan": "2021-07-13",
          "noLaterThan": "2021-07-13",
          "until": "2021-09-28",
          "evidence": "first-hand",
          "contestedWith": null,
          "alsoCodedAs": [],
          "utterance": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
          "knownFrom": "2026-11-26T12:00:00.000000Z",
          "knownTo": null,
          "endedBy": null,
          "statement": {
            "attribution": "document",
            "coding": {
              "coder": "extracted from repository history",
              "conditions": [],
              "confidence": null,
              "hedges": [],
              "native": {
                "scale": "mozilla-standards-positions",
                "value": "harmful"
              },
              "note": "activities.json@72ea74458a44: Update UA client hints to harmful (#553)",
              "position": "oppose",
              "status": null,
              "tags": [],
              "utterance": null
            },
            "id": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
            "kind": "position",
            "language": null,
            "onBehalfOf": [],
            "paraphrase": "User Agent Client Hints: harmful",
            "proposal": "web-mozilla-202",
            "quote": null,
            "reportedBy": null,
            "saidOn": "2021-07-13",
            "selector": null,
            "source": {
              "archivedUrl": null,
              "contentHash": null,
              "language": "en",
              "publishedOn": "2021-07-13",
              "publisher": "mozilla",
              "reference": null,
              "retrievedAt": "2021-07-13T03:19:07Z",
              "title": "User Agent Client Hints",
              "url": "https://github.com/mozilla/standards-positions/issues/202"
            },
            "speaker": "mozilla",
            "supersedes": null,
            "translatedFrom": null,
            "recordedAt": "2026-11-26T12:00:00.000000Z",
            "version": 1
          }
        },
        {
          "value": "neutral",
          "kind": "weakening",
          "toward": "support",
          "from": {
            "value": "oppose",
            "utterance": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
            "statement": "5f883c08-a900-5968-bcb4-46c999bc4cf7"
          },
          "saidOn": "2021-09-28",
          "noEarlierThan": "2021-09-28",
          "noLaterThan": "2021-09-28",
          "until": null,
          "evidence": "first-hand",
          "contestedWith": null,
          "alsoCodedAs": [],
          "utterance": "93350011-91dc-57a2-a6d9-4a4335ee1530",
          "knownFrom": "2026-11-26T12:00:00.000000Z",
          "knownTo": null,
          "endedBy": null,
          "statement": {
            "attribution": "document",
            "coding": {
              "coder": "extracted from repository history",
              "conditions": [],
              "confidence": null,
              "hedges": [],
              "native": {
                "scale": "mozilla-standards-positions",
                "value": "non-harmful"
              },
              "note": "activities.json@96122def2033: UA Client Hints is less than harmful (#579)",
              "position": "neutral",
              "status": null,
              "tags": [],
              "utterance": null
            },
            "id": "93350011-91dc-57a2-a6d9-4a4335ee1530",
            "kind": "position",
            "language": null,
            "onBehalfOf": [],
            "paraphrase": "User Agent Client Hints: non-harmful",
            "proposal": "web-mozilla-202",
            "quote": null,
            "reportedBy": null,
            "saidOn": "2021-09-28",
            "selector": null,
            "source": {
              "archivedUrl": null,
              "contentHash": null,
              "language": "en",
              "publishedOn": "2021-09-28",
              "publisher": "mozilla",
              "reference": null,
              "retrievedAt": "2021-09-28T23:18:13Z",
              "title": "User Agent Client Hints",
              "url": "https://github.com/mozilla/standards-positions/issues/202"
            },
            "speaker": "mozilla",
            "supersedes": null,
            "translatedFrom": null,
            "recordedAt": "2026-11-26T12:00:00.000000Z",
            "version": 1
          }
        }
      ],
      "status": [],
      "notes": []
    }
  },
  "get /v1/proposals/{id}/stances": {
    "path": "/v1/proposals/nato-liaison-office-tokyo/stances?limit=1",
    "status": 200,
    "type": "application/json",
    "answer": {
      "items": [
        {
          "holder": "china",
          "proposal": "nato-liaison-office-tokyo",
          "position": {
            "value": "oppose",
            "kind": "first-recorded",
            "evidence": "first-hand",
            "contestedWith": null,
            "alsoCodedAs": [],
            "saidOn": "2023-05",
            "noLaterThan": "2023-05-31",
            "since": {
              "saidOn": "2023-05",
              "noLaterThan": "2023-05-31"
            },
            "reaffirmed": {
              "times": 0,
              "last": null
            },
            "statement": "44d4df6b-7638-5933-a9ea-fd5a774e4556"
          },
          "status": null,
          "lastSpoke": "2023-05-31",
          "statements": 2,
          "utterances": 1
        }
      ],
      "totals": {
        "none": 3,
        "oppose": 1,
        "strongly-oppose": 2
      },
      "actors": {
        "described": 12,
        "holders": 6,
        "silent": 5
      },
      "asOf": null,
      "knownAt": null,
      "rules": 1,
      "snapshot": "WzEsIuKApiJd",
      "next": "WzEsIuKApiJd"
    }
  },
  "get /v1/actors/{id}/stances": {
    "path": "/v1/actors/nato/stances?limit=1",
    "status": 200,
    "type": "application/json",
    "answer": {
      "items": [
        {
          "holder": "nato",
          "proposal": "nato-global-military-alliance",
          "position": {
            "value": "oppose",
            "kind": "first-recorded",
            "evidence": "first-hand",
            "contestedWith": null,
            "alsoCodedAs": [],
            "saidOn": "2023-07-12",
            "noLaterThan": "2023-07-12",
            "since": {
              "saidOn": "2023-07-12",
              "noLaterThan": "2023-07-12"
            },
            "reaffirmed": {
              "times": 0,
              "last": null
            },
            "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
          },
          "status": null,
          "lastSpoke": "2023-07-12",
          "statements": 1,
          "utterances": 1
        }
      ],
      "totals": {
        "none": 1,
        "oppose": 1,
        "support": 1
      },
      "lastSpoke": "2023-07-12",
      "asOf": null,
      "knownAt": null,
      "rules": 1,
      "snapshot": "WzEsIuKApiJd",
      "next": "WzEsIuKApiJd"
    }
  },
  "get /v1/proposals/{id}/status": {
    "path": "/v1/proposals/nato-liaison-office-tokyo/status?limit=1",
    "status": 200,
    "type": "application/json",
    "answer": {
      "proposal": "nato-liaison-office-tokyo",
      "items": [
        {
          "holder": "emmanuel-macron",
          "proposal": "nato-liaison-office-tokyo",
          "position": {
            "value": "strongly-oppose",
            "kind": "first-recorded",
            "evidence": "first-hand",
            "contestedWith": null,
            "alsoCodedAs": [
              {
                "value": "oppose",
                "coder": null,
                "statement": "e98522cd-462e-5001-8205-4840f78784ab"
              }
            ],
            "saidOn": "2023-07-12",
            "noLaterThan": "2023-07-12",
            "since": {
              "saidOn": "2023-07-12",
              "noLaterThan": "2023-07-12"
            },
            "reaffirmed": {
              "times": 0,
              "last": null
            },
            "statement": "d2d432d1-58c0-5d36-82d0-973a9414f460"
          },
          "status": {
            "value": "rejected",
            "kind": "first-recorded",
            "evidence": "first-hand",
            "contestedWith": null,
            "alsoCodedAs": [],
            "saidOn": "2023-07-12",
            "noLaterThan": "2023-07-12",
            "since": {
              "saidOn": "2023-07-12",
              "noLaterThan": "2023-07-12"
            },
            "reaffirmed": {
              "times": 0,
              "last": null
            },
            "statement": "d2d432d1-58c0-5d36-82d0-973a9414f460"
          },
          "lastSpoke": "2023-07-12",
          "statements": 4,
          "utterances": 1,
          "conflictsWith": [
            "jens-stoltenberg",
            "nato"
          ]
        }
      ],
      "conflicts": [
        {
          "holders": [
            "emmanuel-macron",
            "jens-stoltenberg"
          ],
          "values": [
            "rejected",
            "on-the-table"
          ]
        },
        {
          "holders": [
            "emmanuel-macron",
            "nato"
          ],
          "values": [
            "rejected",
            "on-the-table"
          ]
        }
      ],
      "asOf": null,
      "knownAt": null,
      "rules": 1,
      "snapshot": "WzEsIuKApiJd",
      "next": "WzEsIuKApiJd"
    }
  },
  "get /v1/proposals/{id}/mixed-signals": {
    "path": "/v1/proposals/nato-liaison-office-tokyo/mixed-signals?within=P30D&limit=1",
    "status": 200,
    "type": "application/json",
    "answer": {
      "proposal": "nato-liaison-office-tokyo",
      "within": "P30D",
      "items": [
        {
          "body": "nato",
          "bodyName": "North Atlantic Treaty Organization",
          "facet": "status",
          "pair": [
            {
              "speaker": "emmanuel-macron",
              "speakerName": "Emmanuel Macron",
              "speaksFor": false,
              "through": "france",
              "throughName": "France",
              "value": "rejected",
              "utterance": "b67ee3ea-6103-5056-83ad-d2a19299b76b",
              "statement": "d2d432d1-58c0-5d36-82d0-973a9414f460",
              "saidOn": "2023-07-12",
              "noLaterThan": "2023-07-12",
              "evidence": "first-hand",
              "contestedWith": null,
              "quote": "it's not the right time and it's not why we're here",
              "paraphrase": "The right decision was to stick to a close partnership and not to expand the areas of conflict.",
              "source": {
                "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                "reference": null,
                "publisher": "Reuters",
                "title": "NATO leaders send mixed messages on Japan office"
              }
            },
            {
              "speaker": "jens-stoltenberg",
              "speakerName": "Jens Stoltenberg",
              "speaksFor": true,
              "through": null,
              "throughName": null,
              "value": "on-the-table",
              "utterance": "a30ef0b5-93f2-5aeb-9a5b-0cbe54582b6e",
              "statement": "cc5cf4c9-280f-567a-aaa9-83fe61c3a9fc",
              "saidOn": "2023-07-12",
              "noLaterThan": "2023-07-12",
              "evidence": "first-hand",
              "contestedWith": null,
              "quote": "The issue of the liaison office is still on the table, it will be considered in the future",
              "paraphrase": null,
              "source": {
                "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                "reference": null,
                "publisher": "Reuters",
                "title": "NATO leaders send mixed messages on Japan office"
              }
            }
          ]
        }
      ],
      "asOf": null,
      "knownAt": null,
      "rules": 1,
      "snapshot": "WzEsIuKApiJd",
      "next": null
    }
  },
  "get /v1/proposals/{id}/activity": {
    "path": "/v1/proposals/web-mozilla-202/activity?limit=2",
    "status": 200,
    "type": "application/json",
    "answer": {
      "proposal": "web-mozilla-202",
      "items": [
        {
          "month": "2019-11",
          "kind": "first-recorded",
          "change": false,
          "shifts": 1
        },
        {
          "month": "2021-07",
          "kind": "strengthening",
          "change": true,
          "shifts": 1
        }
      ],
      "asOf": null,
      "knownAt": null,
      "rules": 1,
      "snapshot": "WzEsIuKApiJd",
      "next": "WzEsIuKApiJd"
    }
  },
  "get /v1/matrix": {
    "path": "/v1/matrix?holders=mozilla,webkit&proposals=web-mozilla-202",
    "status": 200,
    "type": "application/json",
    "answer": {
      "holders": [
        {
          "id": "mozilla",
          "name": "Mozilla",
          "kind": "organisation",
          "unnamed": false
        },
        {
          "id": "webkit",
          "name": "WebKit",
          "kind": "organisation",
          "unnamed": false
        }
      ],
      "proposals": [
        {
          "id": "web-mozilla-202",
          "title": "User Agent Client Hints",
          "topics": [
            "web-standards",
            "ietf"
          ]
        }
      ],
      "cells": [
        {
          "holder": "mozilla",
          "proposal": "web-mozilla-202",
          "position": {
            "value": "neutral",
            "kind": "weakening",
            "evidence": "first-hand",
            "contestedWith": null,
            "alsoCodedAs": [],
            "saidOn": "2021-09-28",
            "noLaterThan": "2021-09-28",
            "statement": "93350011-91dc-57a2-a6d9-4a4335ee1530"
          },
          "status": null
        },
        {
          "holder": "webkit",
          "proposal": "web-mozilla-202",
          "position": {
            "value": "undecided",
            "kind": "first-recorded",
            "evidence": "first-hand",
            "contestedWith": null,
            "alsoCodedAs": [],
            "saidOn": "../2023-06-28",
            "noLaterThan": "2023-06-28",
            "statement": "458411f9-69b2-5440-8aef-fff6690144b7"
          },
          "status": null
        }
      ],
      "more": {
        "holders": 0,
        "proposals": 0
      },
      "asOf": null,
      "knownAt": null,
      "rules": 1,
      "snapshot": "WzEsIuKApiJd"
    }
  },
  "get /v1/actors/{id}/agreement": {
    "path": "/v1/actors/mozilla/agreement?limit=1",
    "status": 200,
    "type": "application/json",
    "answer": {
      "actor": "mozilla",
      "items": [
        {
          "actor": "webkit",
          "name": "WebKit",
          "kind": "organisation",
          "n": 20,
          "agreed": 20,
          "share": 1
        }
      ],
      "asOf": null,
      "knownAt": null,
      "rules": 1,
      "snapshot": "WzEsIuKApiJd",
      "next": null
    }
  },
  "get /v1/topics": {
    "path": "/v1/topics",
    "status": 200,
    "type": "application/json",
    "answer": {
      "items": [
        {
          "topic": "aom",
          "proposals": 1
        },
        {
          "topic": "ecma",
          "proposals": 6
        },
        {
          "topic": "ietf",
          "proposals": 19
        },
        {
          "topic": "indo-pacific",
          "proposals": 2
        },
        {
          "topic": "japan",
          "proposals": 2
        },
        {
          "topic": "nato",
          "proposals": 4
        },
        {
          "topic": "other",
          "proposals": 18
        },
        {
          "topic": "proposal",
          "proposals": 54
        },
        {
          "topic": "tc39",
          "proposals": 1
        },
        {
          "topic": "unicode",
          "proposals": 1
        },
        {
          "topic": "w3c",
          "proposals": 104
        },
        {
          "topic": "web-standards",
          "proposals": 252
        },
        {
          "topic": "whatwg",
          "proposals": 40
        },
        {
          "topic": "whatwg-other",
          "proposals": 4
        },
        {
          "topic": "wicg",
          "proposals": 1
        }
      ]
    }
  },
  "get /v1/shifts": {
    "path": "/v1/shifts?holder=mozilla&proposal=web-mozilla-202&kind=strengthening&limit=1",
    "status": 200,
    "type": "application/json",
    "answer": {
      "items": [
        {
          "partition": 0,
          "sequence": 45,
          "type": "stance-shifted",
          "id": "973f7417-6d32-59f6-8189-e7d51c319f5f",
          "holder": "mozilla",
          "holderName": "Mozilla",
          "proposal": "web-mozilla-202",
          "proposalTitle": "User Agent Client Hints",
          "facet": "position",
          "kind": "strengthening",
          "toward": "oppose",
          "change": true,
          "news": false,
          "lagDays": 1962,
          "from": {
            "value": "neutral",
            "utterance": "257f6d82-95b5-596e-865f-0e6038f953fd",
            "statement": "257f6d82-95b5-596e-865f-0e6038f953fd",
            "speaker": "mozilla",
            "quote": null,
            "saidOn": "2019-11-27",
            "noLaterThan": "2019-11-27",
            "evidence": "first-hand",
            "source": {
              "url": "https://github.com/mozilla/standards-positions/issues/202",
              "reference": null,
              "publisher": "mozilla",
              "title": "User Agent Client Hints"
            }
          },
          "to": {
            "value": "oppose",
            "utterance": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
            "statement": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
            "speaker": "mozilla",
            "quote": null,
            "saidOn": "2021-07-13",
            "noLaterThan": "2021-07-13",
            "evidence": "first-hand",
            "source": {
              "url": "https://github.com/mozilla/standards-positions/issues/202",
              "reference": null,
              "publisher": "mozilla",
              "title": "User Agent Client Hints"
            },
            "contestedWith": null,
            "alsoCodedAs": []
          },
          "recordedAt": "2026-11-26T12:00:00.000000Z",
          "rules": 1,
          "because": {
            "event": "event-0-119"
          }
        }
      ],
      "next": "WzEsIuKApiJd"
    }
  },
  "get /v1/shifts.atom": {
    "path": "/v1/shifts.atom?holder=mozilla&proposal=web-mozilla-202&limit=1",
    "status": 200,
    "type": "application/atom+xml",
    "answer": "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n    <id>urn:uuid:9b2f6a0e-54c1-4a2f-8f5e-3c1d2e4b5a60:shifts?holder=mozilla&amp;proposal=web-mozilla-202&amp;limit=1</id>\n    <title>Stancebook: who moved on what</title>\n    <updated>2026-11-26T12:00:00.000000Z</updated>\n    <author>\n        <name>Stancebook</name>\n    </author>\n    <link rel=\"alternate\" href=\"http://127.0.0.1:3000/changes\"/>\n    <link rel=\"self\" href=\"http://127.0.0.1:3000/v1/shifts.atom?holder=mozilla&amp;proposal=web-mozilla-202&amp;limit=1\"/>\n    <entry>\n        <title type=\"html\"><![CDATA[Mozilla on User Agent Client Hints: oppose → neutral (weakening toward support)]]></title>\n        <id>urn:uuid:9b2f6a0e-54c1-4a2f-8f5e-3c1d2e4b5a60:shift-0-47</id>\n        <link href=\"http://127.0.0.1:3000/stances/mozilla/web-mozilla-202\"/>\n        <updated>2026-11-26T12:00:00.000000Z</updated>\n        <content type=\"html\"><![CDATA[<p>neutral, mozilla, 2021-09-28: <a href=\"https://github.com/mozilla/standards-positions/issues/202\">User Agent Client Hints</a></p><p>Before:</p><p>oppose, mozilla, 2021-07-13: <a href=\"https://github.com/mozilla/standards-positions/issues/202\">User Agent Client Hints</a></p>]]></content>\n        <author>\n            <name>mozilla</name>\n        </author>\n        <category label=\"weakening\" term=\"weakening\"/>\n        <category label=\"position\" term=\"position\"/>\n        <published>2026-11-26T12:00:00.000000Z</published>\n    </entry>\n</feed>"
  },
  "get /v1/shifts/stream": {
    "path": "/v1/shifts/stream?holder=mozilla&proposal=web-mozilla-202&kind=strengthening",
    "status": 200,
    "type": "text/event-stream",
    "answer": "retry: 2000\nid: WzEsIuKApiJd\n\nid: WzEsIuKApiJd\ndata: {\"partition\":0,\"sequence\":45,\"type\":\"stance-shifted\",\"id\":\"973f7417-6d32-59f6-8189-e7d51c319f5f\",\"holder\":\"mozilla\",\"holderName\":\"Mozilla\",\"proposal\":\"web-mozilla-202\",\"proposalTitle\":\"User Agent Client Hints\",\"facet\":\"position\",\"kind\":\"strengthening\",\"toward\":\"oppose\",\"change\":true,\"news\":false,\"lagDays\":1962,\"from\":{\"value\":\"neutral\",\"utterance\":\"257f6d82-95b5-596e-865f-0e6038f953fd\",\"statement\":\"257f6d82-95b5-596e-865f-0e6038f953fd\",\"speaker\":\"mozilla\",\"quote\":null,\"saidOn\":\"2019-11-27\",\"noLaterThan\":\"2019-11-27\",\"evidence\":\"first-hand\",\"source\":{\"url\":\"https://github.com/mozilla/standards-positions/issues/202\",\"reference\":null,\"publisher\":\"mozilla\",\"title\":\"User Agent Client Hints\"}},\"to\":{\"value\":\"oppose\",\"utterance\":\"5f883c08-a900-5968-bcb4-46c999bc4cf7\",\"statement\":\"5f883c08-a900-5968-bcb4-46c999bc4cf7\",\"speaker\":\"mozilla\",\"quote\":null,\"saidOn\":\"2021-07-13\",\"noLaterThan\":\"2021-07-13\",\"evidence\":\"first-hand\",\"source\":{\"url\":\"https://github.com/mozilla/standards-positions/issues/202\",\"reference\":null,\"publisher\":\"mozilla\",\"title\":\"User Agent Client Hints\"},\"contestedWith\":null,\"alsoCodedAs\":[]},\"recordedAt\":\"2026-11-26T12:00:00.000000Z\",\"rules\":1,\"because\":{\"event\":\"event-0-119\"}}\n\n"
  },
  "get /v1/statements": {
    "path": "/v1/statements?q=geography&limit=1",
    "status": 200,
    "type": "application/json",
    "answer": {
      "items": [
        {
          "attribution": "on-record",
          "coding": {
            "coder": null,
            "conditions": [],
            "confidence": null,
            "hedges": [],
            "native": null,
            "note": null,
            "position": "strongly-oppose",
            "status": null,
            "tags": [],
            "utterance": "b67ee3ea-6103-5056-83ad-d2a19299b76b"
          },
          "id": "f27a0fc4-fd0c-5cc1-813f-79438cb994ae",
          "kind": "position",
          "language": "en",
          "onBehalfOf": [
            "france"
          ],
          "paraphrase": null,
          "proposal": "nato-liaison-office-tokyo",
          "quote": "Whatever one says, geography is stubborn: the Indo-Pacific isn't the North Atlantic",
          "reportedBy": null,
          "saidOn": "2023-07-12",
          "selector": {
            "end": null,
            "exact": "Whatever one says, geography is stubborn: the Indo-Pacific isn't the North Atlantic",
            "prefix": null,
            "start": null,
            "suffix": null
          },
          "source": {
            "archivedUrl": null,
            "contentHash": null,
            "language": "en",
            "publishedOn": "2023-07-12",
            "publisher": "Reuters",
            "reference": null,
            "retrievedAt": null,
            "title": "NATO leaders send mixed messages on Japan office",
            "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476"
          },
          "speaker": "emmanuel-macron",
          "supersedes": null,
          "translatedFrom": "fr",
          "recordedAt": "2026-11-26T12:00:00.000000Z",
          "version": 1,
          "voided": null
        }
      ],
      "asOf": null,
      "knownAt": null,
      "rules": 1,
      "snapshot": "WzEsIuKApiJd",
      "next": null
    }
  },
  "get /v1/statements/{id}": {
    "path": "/v1/statements/5f883c08-a900-5968-bcb4-46c999bc4cf7",
    "status": 200,
    "type": "application/json",
    "answer": {
      "attribution": "document",
      "coding": {
        "coder": "extracted from repository history",
        "conditions": [],
        "confidence": null,
        "hedges": [],
        "native": {
          "scale": "mozilla-standards-positions",
          "value": "harmful"
        },
        "note": "activities.json@72ea74458a44: Update UA client hints to harmful (#553)",
        "position": "oppose",
        "status": null,
        "tags": [],
        "utterance": null
      },
      "id": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
      "kind": "position",
      "language": null,
      "onBehalfOf": [],
      "paraphrase": "User Agent Client Hints: harmful",
      "proposal": "web-mozilla-202",
      "quote": null,
      "reportedBy": null,
      "saidOn": "2021-07-13",
      "selector": null,
      "source": {
        "archivedUrl": null,
        "contentHash": null,
        "language": "en",
        "publishedOn": "2021-07-13",
        "publisher": "mozilla",
        "reference": null,
        "retrievedAt": "2021-07-13T03:19:07Z",
        "title": "User Agent Client Hints",
        "url": "https://github.com/mozilla/standards-positions/issues/202"
      },
      "speaker": "mozilla",
      "supersedes": null,
      "translatedFrom": null,
      "recordedAt": "2026-11-26T12:00:00.000000Z",
      "version": 1,
      "voided": null
    }
  },
  "get /v1/statements/{id}/revisions": {
    "path": "/v1/statements/5f883c08-a900-5968-bcb4-46c999bc4cf7/revisions",
    "status": 200,
    "type": "application/json",
    "answer": {
      "items": [
        {
          "attribution": "document",
          "coding": {
            "coder": "extracted from repository history",
            "conditions": [],
            "confidence": null,
            "hedges": [],
            "native": {
              "scale": "mozilla-standards-positions",
              "value": "harmful"
            },
            "note": "activities.json@72ea74458a44: Update UA client hints to harmful (#553)",
            "position": "oppose",
            "status": null,
            "tags": [],
            "utterance": null
          },
          "id": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
          "kind": "position",
          "language": null,
          "onBehalfOf": [],
          "paraphrase": "User Agent Client Hints: harmful",
          "proposal": "web-mozilla-202",
          "quote": null,
          "reportedBy": null,
          "saidOn": "2021-07-13",
          "selector": null,
          "source": {
            "archivedUrl": null,
            "contentHash": null,
            "language": "en",
            "publishedOn": "2021-07-13",
            "publisher": "mozilla",
            "reference": null,
            "retrievedAt": "2021-07-13T03:19:07Z",
            "title": "User Agent Client Hints",
            "url": "https://github.com/mozilla/standards-positions/issues/202"
          },
          "speaker": "mozilla",
          "supersedes": null,
          "translatedFrom": null,
          "recordedAt": "2026-11-26T12:00:00.000000Z",
          "version": 1,
          "voided": null,
          "type": "StatementRecorded",
          "knownFrom": "2026-11-26T12:00:00.000000Z",
          "knownTo": null
        }
      ]
    }
  },
  "get /v1/actors": {
    "path": "/v1/actors?q=macron&limit=1",
    "status": 200,
    "type": "application/json",
    "answer": {
      "items": [
        {
          "aliases": [
            "Macron"
          ],
          "id": "emmanuel-macron",
          "kind": "person",
          "memberships": [
            {
              "during": "2017-05-14/..",
              "organisation": "france",
              "role": "President",
              "speaksFor": true
            }
          ],
          "name": "Emmanuel Macron",
          "sameAs": [],
          "unnamed": false,
          "recordedAt": "2026-11-26T12:00:00.000000Z",
          "version": 1
        }
      ],
      "next": null
    }
  },
  "get /v1/actors/{id}": {
    "path": "/v1/actors/emmanuel-macron",
    "status": 200,
    "type": "application/json",
    "answer": {
      "aliases": [
        "Macron"
      ],
      "id": "emmanuel-macron",
      "kind": "person",
      "memberships": [
        {
          "during": "2017-05-14/..",
          "organisation": "france",
          "role": "President",
          "speaksFor": true
        }
      ],
      "name": "Emmanuel Macron",
      "sameAs": [],
      "unnamed": false,
      "recordedAt": "2026-11-26T12:00:00.000000Z",
      "version": 1
    }
  },
  "get /v1/proposals": {
    "path": "/v1/proposals?q=hints&limit=1",
    "status": 200,
    "type": "application/json",
    "answer": {
      "items": [
        {
          "aliases": [],
          "description": null,
          "id": "web-mozilla-101",
          "owner": null,
          "relations": [],
          "sameAs": [
            "https://w3c.github.io/mst-content-hint/"
          ],
          "title": "MediaStreamTrack Content Hints",
          "topics": [
            "web-standards",
            "w3c"
          ],
          "recordedAt": "2026-11-26T12:00:00.000000Z",
          "version": 1
        }
      ],
      "next": "WzEsIuKApiJd"
    }
  },
  "get /v1/proposals/{id}": {
    "path": "/v1/proposals/web-mozilla-202",
    "status": 200,
    "type": "application/json",
    "answer": {
      "aliases": [],
      "description": null,
      "id": "web-mozilla-202",
      "owner": null,
      "relations": [],
      "sameAs": [
        "https://tools.ietf.org/html/draft-west-ua-client-hints"
      ],
      "title": "User Agent Client Hints",
      "topics": [
        "web-standards",
        "ietf"
      ],
      "recordedAt": "2026-11-26T12:00:00.000000Z",
      "version": 1
    }
  },
  "get /v1/export": {
    "path": "/v1/export?what=stances&proposal=nato-liaison-office-tokyo&holder=nato",
    "status": 200,
    "type": "application/x-ndjson",
    "answer": "{\"record\":\"export\",\"what\":\"stances\",\"filter\":{\"holder\":\"nato\",\"proposal\":\"nato-liaison-office-tokyo\",\"holders\":null,\"proposals\":null,\"topic\":null},\"asOf\":null,\"rules\":1,\"snapshot\":\"WzEsIuKApiJd\",\"recordedAt\":\"2026-11-26T12:00:00.000000Z\",\"address\":\"/v1/export?what=stances&holder=nato&proposal=nato-liaison-office-tokyo&snapshot=WzEsIuKApiJd\",\"citation\":\"Stancebook: stances of nato on nato-liaison-office-tokyo, the record as it stood at 2026-11-26T12:00:00.000000Z, rules 1, snapshot WzEsIuKApiJd\"}\n{\"record\":\"stance\",\"holder\":\"nato\",\"holderName\":\"North Atlantic Treaty Organization\",\"proposal\":\"nato-liaison-office-tokyo\",\"proposalTitle\":\"Open a NATO liaison office in Tokyo\",\"position\":null,\"status\":{\"value\":\"on-the-table\",\"kind\":\"first-recorded\",\"evidence\":\"first-hand\",\"contestedWith\":null,\"alsoCodedAs\":[],\"saidOn\":\"2023-07-12\",\"noLaterThan\":\"2023-07-12\",\"since\":{\"saidOn\":\"2023-07-12\",\"noLaterThan\":\"2023-07-12\"},\"reaffirmed\":{\"times\":0,\"last\":null},\"statement\":\"cc5cf4c9-280f-567a-aaa9-83fe61c3a9fc\",\"words\":{\"speaker\":\"jens-stoltenberg\",\"quote\":\"The issue of the liaison office is still on the table, it will be considered in the future\",\"paraphrase\":null,\"attribution\":\"on-record\",\"source\":{\"url\":\"https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476\",\"reference\":null,\"publisher\":\"Reuters\",\"title\":\"NATO leaders send mixed messages on Japan office\",\"publishedOn\":\"2023-07-12\",\"archivedUrl\":null}}},\"lastSpoke\":\"2023-07-12\",\"statements\":2,\"utterances\":1}\n{\"record\":\"checksum\",\"lines\":1,\"sha256\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}\n"
  },
  "get /v1/log": {
    "path": "/v1/log?partition=0&after=0&limit=1",
    "status": 200,
    "type": "application/json",
    "answer": {
      "log": "9b2f6a0e-54c1-4a2f-8f5e-3c1d2e4b5a60",
      "partition": 0,
      "items": [
        {
          "partition": 0,
          "sequence": 1,
          "streamId": "01a217c7-b451-7279-a17e-a5b420280a37",
          "streamVersion": 1,
          "type": "ActorDescribed",
          "schemaVersion": 1,
          "data": {
            "aliases": [
              "US",
              "USA"
            ],
            "id": "united-states",
            "kind": "state",
            "memberships": [
              {
                "during": "1949-04-04/..",
                "organisation": "nato",
                "role": "member",
                "speaksFor": false
              }
            ],
            "name": "United States",
            "sameAs": [],
            "unnamed": false
          },
          "metadata": {
            "caller": "anyone",
            "causationId": null,
            "correlationId": "0d1f0a53-6d0a-4d0e-9a53-0b6d4b1f7a11"
          },
          "recordedAt": "2026-11-26T12:00:00.000000Z",
          "hash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        }
      ],
      "next": 1
    }
  },
  "get /health/live": {
    "path": "/health/live",
    "status": 200,
    "type": "application/json",
    "answer": {
      "status": "up"
    }
  },
  "get /health/ready": {
    "path": "/health/ready",
    "status": 200,
    "type": "application/json",
    "answer": {
      "status": "ready",
      "waitingFor": [],
      "postgres": "up",
      "kafka": "absent",
      "projectionLagEvents": 0,
      "parkedEvents": 0
    }
  },
  "get /metrics": {
    "path": "/metrics",
    "status": 200,
    "type": "text/plain",
    "answer": "# HELP stancebook_parked_events Events that could not be folded, and those that wait for them: see stancebook parked.\n# TYPE stancebook_parked_events gauge\nstancebook_parked_events 0"
  },
  "post /v1/statements": {
    "path": "/v1/statements",
    "body": {
      "attribution": "on-record",
      "coding": {
        "coder": null,
        "conditions": [],
        "confidence": null,
        "hedges": [],
        "native": null,
        "note": null,
        "position": "oppose",
        "status": null,
        "tags": [],
        "utterance": "3903f8a0-ebe2-57f1-9195-73e5c2f49aaa"
      },
      "id": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
      "kind": "position",
      "language": "en",
      "onBehalfOf": [],
      "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
      "proposal": "nato-liaison-office-tokyo",
      "quote": "It would be a big mistake.",
      "reportedBy": null,
      "saidOn": "2023-05",
      "selector": null,
      "source": {
        "reference": "An interview"
      },
      "speaker": "china",
      "supersedes": null,
      "translatedFrom": null
    },
    "status": 201,
    "type": "application/json",
    "answer": {
      "id": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
      "speaker": "china",
      "onBehalfOf": [],
      "proposal": "nato-liaison-office-tokyo",
      "kind": "position",
      "saidOn": "2023-05",
      "quote": "It would be a big mistake.",
      "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
      "selector": null,
      "language": "en",
      "translatedFrom": null,
      "attribution": "on-record",
      "reportedBy": null,
      "source": {
        "url": null,
        "reference": "An interview",
        "publisher": null,
        "title": null,
        "publishedOn": null,
        "retrievedAt": null,
        "archivedUrl": null,
        "contentHash": null,
        "language": null
      },
      "supersedes": null,
      "coding": {
        "position": "oppose",
        "status": null,
        "conditions": [],
        "hedges": [],
        "native": null,
        "utterance": "3903f8a0-ebe2-57f1-9195-73e5c2f49aaa",
        "coder": null,
        "confidence": null,
        "note": null,
        "tags": []
      },
      "recordedAt": "2026-11-26T12:00:00.000000Z",
      "version": 1,
      "voided": null
    }
  },
  "patch /v1/statements/{id}": {
    "path": "/v1/statements/cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
    "body": {
      "coding": {
        "note": "Said twice."
      }
    },
    "headers": {
      "if-match": "\"1\"",
      "content-type": "application/merge-patch+json"
    },
    "status": 200,
    "type": "application/json",
    "answer": {
      "id": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
      "speaker": "china",
      "onBehalfOf": [],
      "proposal": "nato-liaison-office-tokyo",
      "kind": "position",
      "saidOn": "2023-05",
      "quote": "It would be a big mistake.",
      "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
      "selector": null,
      "language": "en",
      "translatedFrom": null,
      "attribution": "on-record",
      "reportedBy": null,
      "source": {
        "url": null,
        "reference": "An interview",
        "publisher": null,
        "title": null,
        "publishedOn": null,
        "retrievedAt": null,
        "archivedUrl": null,
        "contentHash": null,
        "language": null
      },
      "supersedes": null,
      "coding": {
        "position": "oppose",
        "status": null,
        "conditions": [],
        "hedges": [],
        "native": null,
        "utterance": "3903f8a0-ebe2-57f1-9195-73e5c2f49aaa",
        "coder": null,
        "confidence": null,
        "note": "Said twice.",
        "tags": []
      },
      "recordedAt": "2026-11-26T12:00:00.000000Z",
      "version": 2,
      "voided": null
    }
  },
  "post /v1/statements/{id}/void": {
    "path": "/v1/statements/cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01/void",
    "body": {
      "reason": "report-wrong",
      "note": "The paper took it back."
    },
    "headers": {
      "if-match": "\"2\""
    },
    "status": 200,
    "type": "application/json",
    "answer": {
      "attribution": "on-record",
      "coding": {
        "coder": null,
        "conditions": [],
        "confidence": null,
        "hedges": [],
        "native": null,
        "note": "Said twice.",
        "position": "oppose",
        "status": null,
        "tags": [],
        "utterance": "3903f8a0-ebe2-57f1-9195-73e5c2f49aaa"
      },
      "id": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
      "kind": "position",
      "language": "en",
      "onBehalfOf": [],
      "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
      "proposal": "nato-liaison-office-tokyo",
      "quote": "It would be a big mistake.",
      "reportedBy": null,
      "saidOn": "2023-05",
      "selector": null,
      "source": {
        "archivedUrl": null,
        "contentHash": null,
        "language": null,
        "publishedOn": null,
        "publisher": null,
        "reference": "An interview",
        "retrievedAt": null,
        "title": null,
        "url": null
      },
      "speaker": "china",
      "supersedes": null,
      "translatedFrom": null,
      "recordedAt": "2026-11-26T12:00:00.000000Z",
      "version": 3,
      "voided": {
        "reason": "report-wrong",
        "note": "The paper took it back.",
        "recordedAt": "2026-11-26T12:00:00.000000Z"
      }
    }
  },
  "post /v1/statements/{id}/reinstatement": {
    "path": "/v1/statements/cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01/reinstatement",
    "body": {},
    "headers": {
      "if-match": "\"3\""
    },
    "status": 200,
    "type": "application/json",
    "answer": {
      "attribution": "on-record",
      "coding": {
        "coder": null,
        "conditions": [],
        "confidence": null,
        "hedges": [],
        "native": null,
        "note": "Said twice.",
        "position": "oppose",
        "status": null,
        "tags": [],
        "utterance": "3903f8a0-ebe2-57f1-9195-73e5c2f49aaa"
      },
      "id": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
      "kind": "position",
      "language": "en",
      "onBehalfOf": [],
      "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
      "proposal": "nato-liaison-office-tokyo",
      "quote": "It would be a big mistake.",
      "reportedBy": null,
      "saidOn": "2023-05",
      "selector": null,
      "source": {
        "archivedUrl": null,
        "contentHash": null,
        "language": null,
        "publishedOn": null,
        "publisher": null,
        "reference": "An interview",
        "retrievedAt": null,
        "title": null,
        "url": null
      },
      "speaker": "china",
      "supersedes": null,
      "translatedFrom": null,
      "recordedAt": "2026-11-26T12:00:00.000000Z",
      "version": 4,
      "voided": null
    }
  },
  "post /v1/statements/{id}/move": {
    "path": "/v1/statements/cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01/move",
    "body": {
      "proposal": "web-mozilla-202"
    },
    "headers": {
      "if-match": "\"4\""
    },
    "status": 201,
    "type": "application/json",
    "answer": {
      "attribution": "on-record",
      "coding": {
        "coder": null,
        "conditions": [],
        "confidence": null,
        "hedges": [],
        "native": null,
        "note": "Said twice.",
        "position": "oppose",
        "status": null,
        "tags": [],
        "utterance": "e16f0d10-a3e4-5d96-a445-d502e35aa22b"
      },
      "id": "01a217c7-b451-7279-a17e-a5b420280a37",
      "kind": "position",
      "language": "en",
      "onBehalfOf": [],
      "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
      "proposal": "web-mozilla-202",
      "quote": "It would be a big mistake.",
      "reportedBy": null,
      "saidOn": "2023-05",
      "selector": null,
      "source": {
        "archivedUrl": null,
        "contentHash": null,
        "language": null,
        "publishedOn": null,
        "publisher": null,
        "reference": "An interview",
        "retrievedAt": null,
        "title": null,
        "url": null
      },
      "speaker": "china",
      "supersedes": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
      "translatedFrom": null,
      "recordedAt": "2026-11-26T12:00:00.000000Z",
      "version": 1,
      "voided": null
    }
  },
  "put /v1/actors/{id}": {
    "path": "/v1/actors/iceland",
    "body": {
      "kind": "state",
      "name": "Iceland"
    },
    "status": 201,
    "type": "application/json",
    "answer": {
      "id": "iceland",
      "name": "Iceland",
      "kind": "state",
      "aliases": [],
      "sameAs": [],
      "unnamed": false,
      "memberships": [],
      "recordedAt": "2026-11-26T12:00:00.000000Z",
      "version": 1
    }
  },
  "put /v1/proposals/{id}": {
    "path": "/v1/proposals/a-bridge",
    "body": {
      "title": "A bridge",
      "topics": [
        "roads"
      ]
    },
    "status": 201,
    "type": "application/json",
    "answer": {
      "id": "a-bridge",
      "title": "A bridge",
      "description": null,
      "owner": null,
      "aliases": [],
      "sameAs": [],
      "topics": [
        "roads"
      ],
      "relations": [],
      "recordedAt": "2026-11-26T12:00:00.000000Z",
      "version": 1
    }
  },
  "post /v1/imports": {
    "path": "/v1/imports",
    "body": "{\"record\":\"actor\",\"id\":\"iceland\",\"kind\":\"state\",\"name\":\"Iceland\"}\n",
    "headers": {
      "content-type": "application/x-ndjson"
    },
    "status": 200,
    "type": "application/x-ndjson",
    "answer": "{\"line\":1,\"status\":\"exists\",\"id\":\"iceland\"}\n{\"status\":\"summary\",\"lines\":1,\"counts\":{\"exists\":1},\"sequence\":\"1:150\"}\n"
  }
};
