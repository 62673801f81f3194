/* Made from the API by npm run contract. */

export interface paths {
    "/v1/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statements in the order in which they were said
         * @description Statements in the order in which they were said.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["statementsList"];
        put?: never;
        /**
         * Record a statement
         * @description Record a statement.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["statementsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A statement as it stands
         * @description A statement as it stands.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["statementsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Recode a statement: give it a better coding, or correct its words
         * @description Recode a statement: give it a better coding, or correct its words.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        patch: operations["statementsRecode"];
        trace?: never;
    };
    "/v1/statements/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a statement: it no longer counts, but stays visible
         * @description Void a statement: it no longer counts, but stays visible.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["statementsVoid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reinstate a voided statement
         * @description Reinstate a voided statement.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["statementsReinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a statement to another proposal: it is voided and superseded by a new one
         * @description Move a statement to another proposal: it is voided and superseded by a new one.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["statementsMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/annotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A statement as a W3C Web Annotation of its source
         * @description A statement as a W3C Web Annotation of its source.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["statementsAnnotation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a statement was coded over time, oldest first
         * @description How a statement was coded over time, oldest first.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["statementsRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An actor as described
         * @description An actor as described.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["actorsGet"];
        /**
         * Describe an actor
         * @description Describe an actor.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        put: operations["actorsDescribe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Actors, by id
         * @description Actors, by id.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["actorsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A proposal as described
         * @description A proposal as described.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["proposalsGet"];
        /**
         * Describe a proposal
         * @description Describe a proposal.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        put: operations["proposalsDescribe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proposals, by id
         * @description Proposals, by id.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["proposalsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import many lines: each is carried out on its own and answered with a line
         * @description Import many lines: each is carried out on its own and answered with a line.
         */
        post: operations["importsImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who stands where on what
         * @description Who stands where on what.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["stancesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}/stances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who stands where on a proposal, with totals by position
         * @description Who stands where on a proposal, with totals by position.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["stancesOfProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}/stances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where an actor stands, with totals by position
         * @description Where an actor stands, with totals by position.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["stancesOfActor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stances/{holder}/{proposal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a holder stands on a proposal, and the shifts that led there
         * @description Where a holder stands on a proposal, and the shifts that led there.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["stancesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stances/{holder}/{proposal}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a stance came to be: every entry of both timelines
         * @description How a stance came to be: every entry of both timelines.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["stancesHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The status of a proposal by claimant, and which claims exclude each other
         * @description The status of a proposal by claimant, and which claims exclude each other.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["contradictionsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}/mixed-signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs who speak for the same body, or within it, and contradict each other
         * @description Pairs who speak for the same body, or within it, and contradict each other.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["contradictionsMixedSignals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many shifts there were on a proposal, by month and kind
         * @description How many shifts there were on a proposal, by month and kind.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["activityActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Holders by proposals: the 200 holders and 100 proposals with the most stances, unless you name others
         * @description Holders by proposals: the 200 holders and 100 proposals with the most stances, unless you name others.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["matrixMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How often an actor is on the same side as each other actor, most proposals in common first
         * @description How often an actor is on the same side as each other actor, most proposals in common first.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["agreementAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every topic, and how many proposals have it
         * @description Every topic, and how many proposals have it.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["topicsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The feed of shifts from its start or a cursor, including amendments and revocations
         * @description The feed of shifts from its start or a cursor, including amendments and revocations.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["shiftsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shifts/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The feed as server-sent events: `data` is a record, `id` is the cursor
         * @description The feed as server-sent events: `data` is a record, `id` is the cursor.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["shiftsStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shifts.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest shifts as an Atom feed (RFC 4287), newest first
         * @description The latest shifts as an Atom feed (RFC 4287), newest first.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["shiftsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export stances, histories, or statements with all their recodings. The same snapshot gives the same bytes
         * @description Export stances, histories, or statements with all their recodings. The same snapshot gives the same bytes.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["exportsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events of a partition, with sequences and hashes
         * @description The events of a partition, with sequences and hashes.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["logList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process runs
         * @description Whether the process runs.
         */
        get: operations["healthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether it can serve, and what it waits for
         * @description Whether it can serve, and what it waits for.
         */
        get: operations["healthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its figures, for Prometheus
         * @description Its figures, for Prometheus.
         */
        get: operations["healthScrape"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description At most 131072 bytes as canonical JSON (RFC 8785) in UTF-8, nested at most 16 deep. */
        StatementBody: {
            /**
             * Format: uuid
             * @description A UUID.
             */
            id?: string;
            speaker: components["schemas"]["Slug"];
            onBehalfOf?: components["schemas"]["Slug"][];
            proposal: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "position" | "status-claim" | "act" | "vote" | "no-comment" | "argument" | "description";
            saidOn: components["schemas"]["Edtf"];
            /** @default null */
            quote: string | null;
            /** @default null */
            paraphrase: string | null;
            /** @default null */
            selector: {
                exact: string;
                /** @default null */
                prefix: string | null;
                /** @default null */
                suffix: string | null;
                /** @default null */
                start: number | null;
                /** @default null */
                end: number | null;
            } | null;
            /** @default null */
            language: string | null;
            /** @default null */
            translatedFrom: string | null;
            /** @enum {string} */
            attribution: "on-record" | "spokesperson" | "document" | "unnamed-official" | "unnamed-source" | "narrator" | "second-hand";
            /** @default null */
            reportedBy: components["schemas"]["Slug"] | null;
            source: components["schemas"]["SourceBody"];
            /** @default null */
            supersedes: string | null;
            coding: components["schemas"]["CodingBody"];
        };
        /** @description The id of an actor or a proposal. */
        Slug: string;
        /** @description Day, month, year or interval, as imprecise as the source is: an EDTF date, level 0 or 1 (2023-07-12, 2023-05, 2023-05~, ../2023-07-12, 2023-07-11/2023-07-12), years 0001 to 9999, without sets, seasons, unspecified digits, "../..", or an interval that ends before it begins. */
        Edtf: string;
        SourceBody: {
            /** @default null */
            url: string | null;
            /** @default null */
            reference: string | null;
            /** @default null */
            publisher: string | null;
            /** @default null */
            title: string | null;
            /** @default null */
            publishedOn: components["schemas"]["Edtf"] | null;
            /** @default null */
            retrievedAt: string | null;
            /** @default null */
            archivedUrl: string | null;
            /** @default null */
            contentHash: string | null;
            /** @default null */
            language: string | null;
        };
        CodingBody: {
            /** @default null */
            position: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn") | null;
            /** @default null */
            status: ("floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived") | null;
            conditions?: string[];
            hedges?: string[];
            /** @default null */
            native: {
                scale: string;
                value: string;
            } | null;
            /** @default null */
            utterance: string | null;
            /** @default null */
            coder: string | null;
            /** @default null */
            confidence: number | null;
            /** @default null */
            note: string | null;
            tags?: string[];
        };
        Statement: {
            /**
             * Format: uuid
             * @description A UUID.
             */
            id: string;
            speaker: components["schemas"]["Slug"];
            onBehalfOf: components["schemas"]["Slug"][];
            proposal: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "position" | "status-claim" | "act" | "vote" | "no-comment" | "argument" | "description";
            saidOn: components["schemas"]["Edtf"];
            quote: string | null;
            paraphrase: string | null;
            selector: {
                exact: string;
                prefix: string | null;
                suffix: string | null;
                start: number | null;
                end: number | null;
            } | null;
            language: string | null;
            translatedFrom: string | null;
            /** @enum {string} */
            attribution: "on-record" | "spokesperson" | "document" | "unnamed-official" | "unnamed-source" | "narrator" | "second-hand";
            reportedBy: components["schemas"]["Slug"] | null;
            source: components["schemas"]["Source"];
            supersedes: string | null;
            coding: components["schemas"]["Coding"];
            /**
             * Format: date-time
             * @description When it was recorded: a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: what If-Match names. */
            version: number;
            /** @description Why it no longer counts; null while it does. */
            voided: {
                /** @enum {string} */
                reason: "report-wrong" | "recorded-in-error" | "duplicate" | "moved";
                note: string | null;
                /**
                 * Format: date-time
                 * @description An instant in UTC, with microseconds.
                 */
                recordedAt: string;
            } | null;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        Source: {
            url: string | null;
            reference: string | null;
            publisher: string | null;
            title: string | null;
            publishedOn: components["schemas"]["Edtf"] | null;
            retrievedAt: string | null;
            archivedUrl: string | null;
            contentHash: string | null;
            language: string | null;
        };
        Coding: {
            position: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn") | null;
            status: ("floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived") | null;
            conditions: string[];
            hedges: string[];
            native: {
                scale: string;
                value: string;
            } | null;
            utterance: string | null;
            coder: string | null;
            confidence: number | null;
            note: string | null;
            tags: string[];
        };
        VoidingBody: {
            /** @enum {string} */
            reason: "report-wrong" | "recorded-in-error" | "duplicate" | "moved";
            /** @default null */
            note: string | null;
        };
        Statements: {
            items: {
                /**
                 * Format: uuid
                 * @description A UUID.
                 */
                id: string;
                speaker: components["schemas"]["Slug"];
                onBehalfOf: components["schemas"]["Slug"][];
                proposal: components["schemas"]["Slug"];
                /** @enum {string} */
                kind: "position" | "status-claim" | "act" | "vote" | "no-comment" | "argument" | "description";
                saidOn: components["schemas"]["Edtf"];
                quote: string | null;
                paraphrase: string | null;
                selector: {
                    exact: string;
                    prefix: string | null;
                    suffix: string | null;
                    start: number | null;
                    end: number | null;
                } | null;
                language: string | null;
                translatedFrom: string | null;
                /** @enum {string} */
                attribution: "on-record" | "spokesperson" | "document" | "unnamed-official" | "unnamed-source" | "narrator" | "second-hand";
                reportedBy: components["schemas"]["Slug"] | null;
                source: components["schemas"]["Source"];
                supersedes: string | null;
                coding: components["schemas"]["Coding"];
                /**
                 * Format: date-time
                 * @description When it was recorded: a statement, when it was first recorded.
                 */
                recordedAt: string;
                /** @description The version of its stream, as in ETag: what If-Match names. */
                version: number;
                /** @description Why it no longer counts; null while it does. */
                voided: {
                    /** @enum {string} */
                    reason: "report-wrong" | "recorded-in-error" | "duplicate" | "moved";
                    note: string | null;
                    /**
                     * Format: date-time
                     * @description An instant in UTC, with microseconds.
                     */
                    recordedAt: string;
                } | null;
            }[];
            /** @description The day in the world that was asked for; null: the last one. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
            /** @description The state of the record. With it, the same question has the same answer. */
            snapshot: string;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        /** @description What the answer names by id, where `include` asked for it. */
        Included: {
            actors: {
                [key: string]: {
                    name: string;
                    /** @enum {string} */
                    kind: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
                    unnamed: boolean;
                };
            };
            proposals: {
                [key: string]: {
                    title: string;
                };
            };
            statements: {
                [key: string]: components["schemas"]["KnownStatement"];
            };
        };
        KnownStatement: {
            /**
             * Format: uuid
             * @description A UUID.
             */
            id: string;
            speaker: components["schemas"]["Slug"];
            onBehalfOf: components["schemas"]["Slug"][];
            proposal: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "position" | "status-claim" | "act" | "vote" | "no-comment" | "argument" | "description";
            saidOn: components["schemas"]["Edtf"];
            quote: string | null;
            paraphrase: string | null;
            selector: {
                exact: string;
                prefix: string | null;
                suffix: string | null;
                start: number | null;
                end: number | null;
            } | null;
            language: string | null;
            translatedFrom: string | null;
            /** @enum {string} */
            attribution: "on-record" | "spokesperson" | "document" | "unnamed-official" | "unnamed-source" | "narrator" | "second-hand";
            reportedBy: components["schemas"]["Slug"] | null;
            source: components["schemas"]["Source"];
            supersedes: string | null;
            coding: components["schemas"]["Coding"];
            /**
             * Format: date-time
             * @description When it was recorded: a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: what If-Match names. */
            version: number;
        };
        OneStatement: {
            /**
             * Format: uuid
             * @description A UUID.
             */
            id: string;
            speaker: components["schemas"]["Slug"];
            onBehalfOf: components["schemas"]["Slug"][];
            proposal: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "position" | "status-claim" | "act" | "vote" | "no-comment" | "argument" | "description";
            saidOn: components["schemas"]["Edtf"];
            quote: string | null;
            paraphrase: string | null;
            selector: {
                exact: string;
                prefix: string | null;
                suffix: string | null;
                start: number | null;
                end: number | null;
            } | null;
            language: string | null;
            translatedFrom: string | null;
            /** @enum {string} */
            attribution: "on-record" | "spokesperson" | "document" | "unnamed-official" | "unnamed-source" | "narrator" | "second-hand";
            reportedBy: components["schemas"]["Slug"] | null;
            source: components["schemas"]["Source"];
            supersedes: string | null;
            coding: components["schemas"]["Coding"];
            /**
             * Format: date-time
             * @description When it was recorded: a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: what If-Match names. */
            version: number;
            /** @description Why it no longer counts; null while it does. */
            voided: {
                /** @enum {string} */
                reason: "report-wrong" | "recorded-in-error" | "duplicate" | "moved";
                note: string | null;
                /**
                 * Format: date-time
                 * @description An instant in UTC, with microseconds.
                 */
                recordedAt: string;
            } | null;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
        };
        Revisions: {
            items: components["schemas"]["StatementRevision"][];
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        StatementRevision: {
            /**
             * Format: uuid
             * @description A UUID.
             */
            id: string;
            speaker: components["schemas"]["Slug"];
            onBehalfOf: components["schemas"]["Slug"][];
            proposal: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "position" | "status-claim" | "act" | "vote" | "no-comment" | "argument" | "description";
            saidOn: components["schemas"]["Edtf"];
            quote: string | null;
            paraphrase: string | null;
            selector: {
                exact: string;
                prefix: string | null;
                suffix: string | null;
                start: number | null;
                end: number | null;
            } | null;
            language: string | null;
            translatedFrom: string | null;
            /** @enum {string} */
            attribution: "on-record" | "spokesperson" | "document" | "unnamed-official" | "unnamed-source" | "narrator" | "second-hand";
            reportedBy: components["schemas"]["Slug"] | null;
            source: components["schemas"]["Source"];
            supersedes: string | null;
            coding: components["schemas"]["Coding"];
            /**
             * Format: date-time
             * @description When it was recorded: a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: what If-Match names. */
            version: number;
            /** @description Why it no longer counts; null while it does. */
            voided: {
                /** @enum {string} */
                reason: "report-wrong" | "recorded-in-error" | "duplicate" | "moved";
                note: string | null;
                /**
                 * Format: date-time
                 * @description An instant in UTC, with microseconds.
                 */
                recordedAt: string;
            } | null;
            /**
             * @description What made this revision.
             * @enum {string}
             */
            type: "StatementRecorded" | "StatementRecoded" | "StatementVoided" | "StatementReinstated";
            /**
             * Format: date-time
             * @description When this revision was recorded.
             */
            knownFrom: string;
            /** @description When the next one was; null for the current one. */
            knownTo: string | null;
        };
        /** @description At most 131072 bytes as canonical JSON (RFC 8785) in UTF-8, nested at most 16 deep. */
        ActorBody: {
            id?: components["schemas"]["Slug"];
            name?: string;
            /**
             * @default unknown
             * @enum {string}
             */
            kind: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
            aliases?: string[];
            sameAs?: string[];
            /** @default false */
            unnamed: boolean;
            memberships?: {
                organisation: components["schemas"]["Slug"];
                /** @default null */
                role: string | null;
                /** @default false */
                speaksFor: boolean;
                /** @default null */
                during: components["schemas"]["Edtf"] | null;
            }[];
        };
        Actor: {
            id: components["schemas"]["Slug"];
            name: string;
            /** @enum {string} */
            kind: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
            aliases: string[];
            sameAs: string[];
            unnamed: boolean;
            memberships: {
                organisation: components["schemas"]["Slug"];
                role: string | null;
                speaksFor: boolean;
                during: components["schemas"]["Edtf"] | null;
            }[];
            /**
             * Format: date-time
             * @description When it was recorded: a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: what If-Match names. */
            version: number;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        Actors: {
            items: components["schemas"]["Actor"][];
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        /** @description At most 131072 bytes as canonical JSON (RFC 8785) in UTF-8, nested at most 16 deep. */
        ProposalBody: {
            id?: components["schemas"]["Slug"];
            title?: string;
            /** @default null */
            description: string | null;
            /** @default null */
            owner: components["schemas"]["Slug"] | null;
            aliases?: string[];
            sameAs?: string[];
            topics?: string[];
            relations?: {
                /** @enum {string} */
                kind: "broader" | "part-of" | "supersedes" | "amends";
                proposal: components["schemas"]["Slug"];
            }[];
        };
        Proposal: {
            id: components["schemas"]["Slug"];
            title: string;
            description: string | null;
            owner: components["schemas"]["Slug"] | null;
            aliases: string[];
            sameAs: string[];
            topics: string[];
            relations: {
                /** @enum {string} */
                kind: "broader" | "part-of" | "supersedes" | "amends";
                proposal: components["schemas"]["Slug"];
            }[];
            /**
             * Format: date-time
             * @description When it was recorded: a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: what If-Match names. */
            version: number;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        Proposals: {
            items: components["schemas"]["Proposal"][];
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        Stances: {
            items: components["schemas"]["ListedStance"][];
            /** @description The day in the world that was asked for; null: the last one. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
            /** @description The state of the record. With it, the same question has the same answer. */
            snapshot: string;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        ListedStance: {
            /** @description Whose stance it is. */
            holder: components["schemas"]["Slug"];
            /** @description What the stance is on. */
            proposal: components["schemas"]["Slug"];
            /** @description Where the holder stands; null where it took no position. */
            position: {
                /** @enum {string} */
                value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder is on the record with it, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values that were said at a time that may be the same; null where there are none. */
                contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn")[] | null;
                /** @description How others read the same speech act. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who reads it so. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as imprecise as the source is: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, without another stance since. */
                since: {
                    /** @description When it was said, as imprecise as the source is: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has said the same since, and when last. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement that this is read from.
                 */
                statement: string;
            } | null;
            /** @description What the holder says the status of the proposal is; null where it says none. */
            status: {
                /** @enum {string} */
                value: "floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder is on the record with it, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values that were said at a time that may be the same; null where there are none. */
                contestedWith: ("floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                /** @description How others read the same speech act. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who reads it so. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as imprecise as the source is: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, without another stance since. */
                since: {
                    /** @description When it was said, as imprecise as the source is: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has said the same since, and when last. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement that this is read from.
                 */
                statement: string;
            } | null;
            /** @description The last day on which the holder was on the record on the proposal, in any way. */
            lastSpoke: string | null;
            /** @description How many statements of the holder on the proposal count. */
            statements: number;
            /** @description How many speech acts they report. */
            utterances: number;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        StancesOnProposal: {
            items: components["schemas"]["ListedStance"][];
            /** @description The day in the world that was asked for; null: the last one. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
            /** @description The state of the record. With it, the same question has the same answer. */
            snapshot: string;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
            /** @description How many stances have each position; `none`: those with a status alone. */
            totals: {
                [key: string]: number;
            };
            actors: {
                /** @description All that are described. */
                described: number;
                /** @description Those with a stance on the proposal. */
                holders: number;
                /** @description Those of whom no statement on it counts. */
                silent: number;
            };
        };
        StancesOfActor: {
            items: components["schemas"]["ListedStance"][];
            /** @description The day in the world that was asked for; null: the last one. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
            /** @description The state of the record. With it, the same question has the same answer. */
            snapshot: string;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
            /** @description How many stances have each position; `none`: those with a status alone. */
            totals: {
                [key: string]: number;
            };
            /** @description The last day of a statement of strong attribution, on any proposal. */
            lastSpoke: string | null;
        };
        OneStance: {
            /** @description Whose stance it is. */
            holder: components["schemas"]["Slug"];
            /** @description What the stance is on. */
            proposal: components["schemas"]["Slug"];
            /** @description Where the holder stands; null where it took no position. */
            position: {
                /** @enum {string} */
                value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder is on the record with it, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values that were said at a time that may be the same; null where there are none. */
                contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn")[] | null;
                /** @description How others read the same speech act. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who reads it so. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as imprecise as the source is: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, without another stance since. */
                since: {
                    /** @description When it was said, as imprecise as the source is: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has said the same since, and when last. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement that this is read from.
                 */
                statement: string;
            } | null;
            /** @description What the holder says the status of the proposal is; null where it says none. */
            status: {
                /** @enum {string} */
                value: "floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder is on the record with it, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values that were said at a time that may be the same; null where there are none. */
                contestedWith: ("floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                /** @description How others read the same speech act. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who reads it so. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as imprecise as the source is: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, without another stance since. */
                since: {
                    /** @description When it was said, as imprecise as the source is: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has said the same since, and when last. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement that this is read from.
                 */
                statement: string;
            } | null;
            /** @description The last day on which the holder was on the record on the proposal, in any way. */
            lastSpoke: string | null;
            /** @description How many statements of the holder on the proposal count. */
            statements: number;
            /** @description How many speech acts they report. */
            utterances: number;
            /** @description The shifts that led there, in each facet. */
            shift: {
                position: {
                    /**
                     * Format: uuid
                     * @description The shift. Its amendments and its revocation have the same.
                     */
                    id: string;
                    /** @description Whose stance it is. */
                    holder: components["schemas"]["Slug"];
                    /** @description What the stance is on. */
                    proposal: components["schemas"]["Slug"];
                    /**
                     * @description Whether this is about where the holder stands, or about what it says the status is.
                     * @enum {string}
                     */
                    facet: "position" | "status";
                    /**
                     * @description How `to` compares with `from`.
                     * @enum {string}
                     */
                    kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                    /** @description The side that a `strengthening` or a `weakening` moves to; null for every other kind. */
                    toward: ("support" | "oppose") | null;
                    /** @description Whether the stance changed. False where it is the first on record, is reaffirmed, or cannot be compared. */
                    change: boolean;
                    /** @description What it is compared with; null where there is nothing to compare with. */
                    from: {
                        /**
                         * @description The position, or the status that is claimed.
                         * @enum {string}
                         */
                        value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                        /**
                         * Format: uuid
                         * @description The speech act. Several statements can report it.
                         */
                        utterance: string;
                        /**
                         * Format: uuid
                         * @description The statement that this is read from.
                         */
                        statement: string;
                        /** @description Who said it: the holder, or somebody on behalf of the holder. */
                        speaker: components["schemas"]["Slug"];
                        /** @description The exact words; null where there is only a paraphrase. */
                        quote: string | null;
                        /** @description When it was said, as imprecise as the source is: an EDTF date. */
                        saidOn: string;
                        /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                        noLaterThan: string;
                        /**
                         * @description Whether the holder is on the record with it, or others report it.
                         * @enum {string}
                         */
                        evidence: "first-hand" | "indirect";
                        /** @description Where it stands: at a `url`, or in a `reference`. */
                        source: {
                            url: string | null;
                            /** @description A bare citation, where there may be no URL. */
                            reference: string | null;
                            publisher: string | null;
                            title: string | null;
                        };
                    } | null;
                    /** @description What the holder now says. */
                    to: {
                        /**
                         * @description The position, or the status that is claimed.
                         * @enum {string}
                         */
                        value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                        /**
                         * Format: uuid
                         * @description The speech act. Several statements can report it.
                         */
                        utterance: string;
                        /**
                         * Format: uuid
                         * @description The statement that this is read from.
                         */
                        statement: string;
                        /** @description Who said it: the holder, or somebody on behalf of the holder. */
                        speaker: components["schemas"]["Slug"];
                        /** @description The exact words; null where there is only a paraphrase. */
                        quote: string | null;
                        /** @description When it was said, as imprecise as the source is: an EDTF date. */
                        saidOn: string;
                        /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                        noLaterThan: string;
                        /**
                         * @description Whether the holder is on the record with it, or others report it.
                         * @enum {string}
                         */
                        evidence: "first-hand" | "indirect";
                        /** @description Where it stands: at a `url`, or in a `reference`. */
                        source: {
                            url: string | null;
                            /** @description A bare citation, where there may be no URL. */
                            reference: string | null;
                            publisher: string | null;
                            title: string | null;
                        };
                        /** @description Other values that were said at a time that may be the same; null where there are none. */
                        contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                        /** @description How others read the same speech act. */
                        alsoCodedAs: {
                            value: string;
                            /** @description Who reads it so. */
                            coder: string | null;
                            /**
                             * Format: uuid
                             * @description A UUID.
                             */
                            statement: string;
                        }[];
                    };
                } | null;
                status: {
                    /**
                     * Format: uuid
                     * @description The shift. Its amendments and its revocation have the same.
                     */
                    id: string;
                    /** @description Whose stance it is. */
                    holder: components["schemas"]["Slug"];
                    /** @description What the stance is on. */
                    proposal: components["schemas"]["Slug"];
                    /**
                     * @description Whether this is about where the holder stands, or about what it says the status is.
                     * @enum {string}
                     */
                    facet: "position" | "status";
                    /**
                     * @description How `to` compares with `from`.
                     * @enum {string}
                     */
                    kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                    /** @description The side that a `strengthening` or a `weakening` moves to; null for every other kind. */
                    toward: ("support" | "oppose") | null;
                    /** @description Whether the stance changed. False where it is the first on record, is reaffirmed, or cannot be compared. */
                    change: boolean;
                    /** @description What it is compared with; null where there is nothing to compare with. */
                    from: {
                        /**
                         * @description The position, or the status that is claimed.
                         * @enum {string}
                         */
                        value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                        /**
                         * Format: uuid
                         * @description The speech act. Several statements can report it.
                         */
                        utterance: string;
                        /**
                         * Format: uuid
                         * @description The statement that this is read from.
                         */
                        statement: string;
                        /** @description Who said it: the holder, or somebody on behalf of the holder. */
                        speaker: components["schemas"]["Slug"];
                        /** @description The exact words; null where there is only a paraphrase. */
                        quote: string | null;
                        /** @description When it was said, as imprecise as the source is: an EDTF date. */
                        saidOn: string;
                        /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                        noLaterThan: string;
                        /**
                         * @description Whether the holder is on the record with it, or others report it.
                         * @enum {string}
                         */
                        evidence: "first-hand" | "indirect";
                        /** @description Where it stands: at a `url`, or in a `reference`. */
                        source: {
                            url: string | null;
                            /** @description A bare citation, where there may be no URL. */
                            reference: string | null;
                            publisher: string | null;
                            title: string | null;
                        };
                    } | null;
                    /** @description What the holder now says. */
                    to: {
                        /**
                         * @description The position, or the status that is claimed.
                         * @enum {string}
                         */
                        value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                        /**
                         * Format: uuid
                         * @description The speech act. Several statements can report it.
                         */
                        utterance: string;
                        /**
                         * Format: uuid
                         * @description The statement that this is read from.
                         */
                        statement: string;
                        /** @description Who said it: the holder, or somebody on behalf of the holder. */
                        speaker: components["schemas"]["Slug"];
                        /** @description The exact words; null where there is only a paraphrase. */
                        quote: string | null;
                        /** @description When it was said, as imprecise as the source is: an EDTF date. */
                        saidOn: string;
                        /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                        noLaterThan: string;
                        /**
                         * @description Whether the holder is on the record with it, or others report it.
                         * @enum {string}
                         */
                        evidence: "first-hand" | "indirect";
                        /** @description Where it stands: at a `url`, or in a `reference`. */
                        source: {
                            url: string | null;
                            /** @description A bare citation, where there may be no URL. */
                            reference: string | null;
                            publisher: string | null;
                            title: string | null;
                        };
                        /** @description Other values that were said at a time that may be the same; null where there are none. */
                        contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                        /** @description How others read the same speech act. */
                        alsoCodedAs: {
                            value: string;
                            /** @description Who reads it so. */
                            coder: string | null;
                            /**
                             * Format: uuid
                             * @description A UUID.
                             */
                            statement: string;
                        }[];
                    };
                } | null;
            };
            /** @description The day in the world that was asked for; null: the last one. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
            /** @description The state of the record. With it, the same question has the same answer. */
            snapshot: string;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        History: {
            holder: components["schemas"]["Slug"];
            proposal: components["schemas"]["Slug"];
            position: components["schemas"]["HistoryEntry"][];
            status: components["schemas"]["HistoryEntry"][];
            /** @description What was said, and left out of the timelines. */
            notes: components["schemas"]["HistoryNote"][];
            /** @description The day in the world that was asked for; null: the last one. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
            /** @description The state of the record. With it, the same question has the same answer. */
            snapshot: string;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
        };
        HistoryEntry: {
            /** @enum {string} */
            value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
            /** @enum {string} */
            kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
            toward: ("support" | "oppose") | null;
            from: {
                /** @enum {string} */
                value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                /**
                 * Format: uuid
                 * @description A UUID.
                 */
                utterance: string;
                /**
                 * Format: uuid
                 * @description A UUID.
                 */
                statement: string;
            } | null;
            /** @description The date as the source has it (EDTF). */
            saidOn: string;
            /** @description The first day on which it can have been said; null: open. */
            noEarlierThan: string | null;
            /**
             * Format: date
             * @description The last one.
             */
            noLaterThan: string;
            /** @description The next entry's noLaterThan; null at the end. */
            until: string | null;
            /** @enum {string} */
            evidence: "first-hand" | "indirect";
            contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
            alsoCodedAs: {
                value: string;
                /** @description Who reads it so. */
                coder: string | null;
                /**
                 * Format: uuid
                 * @description A UUID.
                 */
                statement: string;
            }[];
            /**
             * Format: uuid
             * @description The speech act, which several statements may report.
             */
            utterance: string;
            /**
             * Format: date-time
             * @description Since when it has held in the record.
             */
            knownFrom: string;
            /** @description Until when it held in the record; null while it does. */
            knownTo: string | null;
            /** @description By what it ceased to hold; null while it does. */
            endedBy: {
                /** @enum {string} */
                type: "StatementRecorded" | "StatementRecoded" | "StatementVoided" | "StatementReinstated";
                /**
                 * Format: uuid
                 * @description A UUID.
                 */
                statement: string;
                reason: ("report-wrong" | "recorded-in-error" | "duplicate" | "moved") | null;
            } | null;
            statement: components["schemas"]["KnownStatement"];
        };
        HistoryNote: {
            /** @enum {string} */
            facet: "position" | "status";
            /** @enum {string} */
            value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
            /** @enum {string} */
            dropped: "hearsay" | "no-comment";
            /** @description The first day on which it can have been said; null: open. */
            noEarlierThan: string | null;
            /**
             * Format: date
             * @description The last one.
             */
            noLaterThan: string;
            /**
             * Format: uuid
             * @description The speech act, which several statements may report.
             */
            utterance: string;
            /**
             * Format: date-time
             * @description Since when it has held in the record.
             */
            knownFrom: string;
            /** @description Until when it held in the record; null while it does. */
            knownTo: string | null;
            statement: components["schemas"]["KnownStatement"];
        };
        ProposalStatus: {
            proposal: components["schemas"]["Slug"];
            items: components["schemas"]["StatusClaim"][];
            /** @description Each pair once, on the page of its first holder. */
            conflicts: {
                holders: [
                    components["schemas"]["Slug"],
                    components["schemas"]["Slug"]
                ];
                values: [
                    string,
                    string
                ];
            }[];
            /** @description The day in the world that was asked for; null: the last one. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
            /** @description The state of the record. With it, the same question has the same answer. */
            snapshot: string;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        StatusClaim: {
            /** @description Whose stance it is. */
            holder: components["schemas"]["Slug"];
            /** @description What the stance is on. */
            proposal: components["schemas"]["Slug"];
            /** @description Where the holder stands; null where it took no position. */
            position: {
                /** @enum {string} */
                value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder is on the record with it, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values that were said at a time that may be the same; null where there are none. */
                contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn")[] | null;
                /** @description How others read the same speech act. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who reads it so. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as imprecise as the source is: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, without another stance since. */
                since: {
                    /** @description When it was said, as imprecise as the source is: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has said the same since, and when last. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement that this is read from.
                 */
                statement: string;
            } | null;
            /** @description What the holder says the status of the proposal is; null where it says none. */
            status: {
                /** @enum {string} */
                value: "floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder is on the record with it, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values that were said at a time that may be the same; null where there are none. */
                contestedWith: ("floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                /** @description How others read the same speech act. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who reads it so. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as imprecise as the source is: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, without another stance since. */
                since: {
                    /** @description When it was said, as imprecise as the source is: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has said the same since, and when last. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement that this is read from.
                 */
                statement: string;
            } | null;
            /** @description The last day on which the holder was on the record on the proposal, in any way. */
            lastSpoke: string | null;
            /** @description How many statements of the holder on the proposal count. */
            statements: number;
            /** @description How many speech acts they report. */
            utterances: number;
            conflictsWith: components["schemas"]["Slug"][];
        };
        MixedSignals: {
            proposal: components["schemas"]["Slug"];
            within: string | null;
            items: components["schemas"]["MixedSignal"][];
            /** @description The day in the world that was asked for; null: the last one. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
            /** @description The state of the record. With it, the same question has the same answer. */
            snapshot: string;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        MixedSignal: {
            body: components["schemas"]["Slug"];
            bodyName: string;
            /** @enum {string} */
            facet: "position" | "status";
            pair: [
                {
                    /**
                     * @description The position, or the status that is claimed.
                     * @enum {string}
                     */
                    value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                    /**
                     * Format: uuid
                     * @description The speech act. Several statements can report it.
                     */
                    utterance: string;
                    /**
                     * Format: uuid
                     * @description The statement that this is read from.
                     */
                    statement: string;
                    /** @description Who said it: the holder, or somebody on behalf of the holder. */
                    speaker: components["schemas"]["Slug"];
                    /** @description The exact words; null where there is only a paraphrase. */
                    quote: string | null;
                    /** @description When it was said, as imprecise as the source is: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                    /**
                     * @description Whether the holder is on the record with it, or others report it.
                     * @enum {string}
                     */
                    evidence: "first-hand" | "indirect";
                    /** @description Where it stands: at a `url`, or in a `reference`. */
                    source: {
                        url: string | null;
                        /** @description A bare citation, where there may be no URL. */
                        reference: string | null;
                        publisher: string | null;
                        title: string | null;
                    };
                    speakerName: string;
                    speaksFor: boolean;
                    through: components["schemas"]["Slug"] | null;
                    throughName: string | null;
                    contestedWith: string[] | null;
                    paraphrase: string | null;
                },
                {
                    /**
                     * @description The position, or the status that is claimed.
                     * @enum {string}
                     */
                    value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                    /**
                     * Format: uuid
                     * @description The speech act. Several statements can report it.
                     */
                    utterance: string;
                    /**
                     * Format: uuid
                     * @description The statement that this is read from.
                     */
                    statement: string;
                    /** @description Who said it: the holder, or somebody on behalf of the holder. */
                    speaker: components["schemas"]["Slug"];
                    /** @description The exact words; null where there is only a paraphrase. */
                    quote: string | null;
                    /** @description When it was said, as imprecise as the source is: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                    /**
                     * @description Whether the holder is on the record with it, or others report it.
                     * @enum {string}
                     */
                    evidence: "first-hand" | "indirect";
                    /** @description Where it stands: at a `url`, or in a `reference`. */
                    source: {
                        url: string | null;
                        /** @description A bare citation, where there may be no URL. */
                        reference: string | null;
                        publisher: string | null;
                        title: string | null;
                    };
                    speakerName: string;
                    speaksFor: boolean;
                    through: components["schemas"]["Slug"] | null;
                    throughName: string | null;
                    contestedWith: string[] | null;
                    paraphrase: string | null;
                }
            ];
        };
        Activity: {
            proposal: components["schemas"]["Slug"];
            items: components["schemas"]["MonthOfKind"][];
            /** @description The day in the world that was asked for; null: the last one. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
            /** @description The state of the record. With it, the same question has the same answer. */
            snapshot: string;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        MonthOfKind: {
            /** @description YYYY-MM, of the last day on which it can have been said. */
            month: string;
            /** @enum {string} */
            kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
            /** @description Whether shifts of this kind change a stance. */
            change: boolean;
            shifts: number;
        };
        Matrix: {
            holders: {
                id: components["schemas"]["Slug"];
                name: string;
                /** @enum {string} */
                kind: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
                unnamed: boolean;
            }[];
            proposals: {
                id: components["schemas"]["Slug"];
                title: string;
                topics: string[];
            }[];
            cells: {
                holder: components["schemas"]["Slug"];
                proposal: components["schemas"]["Slug"];
                position: {
                    value: string;
                    /** @enum {string} */
                    kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                    /** @enum {string} */
                    evidence: "first-hand" | "indirect";
                    contestedWith: string[] | null;
                    alsoCodedAs: string[];
                    saidOn: string;
                    noLaterThan: string;
                    /** Format: uuid */
                    statement: string;
                } | null;
                status: {
                    value: string;
                    /** @enum {string} */
                    kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                    /** @enum {string} */
                    evidence: "first-hand" | "indirect";
                    contestedWith: string[] | null;
                    alsoCodedAs: string[];
                    saidOn: string;
                    noLaterThan: string;
                    /** Format: uuid */
                    statement: string;
                } | null;
            }[];
            more: {
                holders: number;
                proposals: number;
            };
            /** @description The day in the world that was asked for; null: the last one. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
            /** @description The state of the record. With it, the same question has the same answer. */
            snapshot: string;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        Agreement: {
            actor: components["schemas"]["Slug"];
            items: components["schemas"]["AgreementItem"][];
            /** @description The day in the world that was asked for; null: the last one. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
            /** @description The state of the record. With it, the same question has the same answer. */
            snapshot: string;
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        AgreementItem: {
            actor: components["schemas"]["Slug"];
            name: string;
            /** @enum {string} */
            kind: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
            /** @description The proposals on which both hold an uncontested position on the line. */
            n: number;
            /** @description The proposals among these on which both are on the same side. */
            agreed: number;
            /** @description agreed / n */
            share: number;
        };
        Topics: {
            items: {
                topic: string;
                proposals: number;
            }[];
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        Shifts: {
            items: components["schemas"]["ShiftRecord"][];
            /**
             * @description There where the answer lacks something that could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
            /** @description Null only with order=newest, where nothing is older. */
            next: string | null;
            /** @description With order=newest: the end of the feed. */
            cursor?: string;
        };
        ShiftRecord: {
            /**
             * Format: uuid
             * @description The shift. Its amendments and its revocation have the same.
             */
            id: string;
            /** @description Whose stance it is. */
            holder: components["schemas"]["Slug"];
            /** @description What the stance is on. */
            proposal: components["schemas"]["Slug"];
            /**
             * @description Whether this is about where the holder stands, or about what it says the status is.
             * @enum {string}
             */
            facet: "position" | "status";
            /**
             * @description How `to` compares with `from`.
             * @enum {string}
             */
            kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
            /** @description The side that a `strengthening` or a `weakening` moves to; null for every other kind. */
            toward: ("support" | "oppose") | null;
            /** @description Whether the stance changed. False where it is the first on record, is reaffirmed, or cannot be compared. */
            change: boolean;
            /** @description What it is compared with; null where there is nothing to compare with. */
            from: {
                /**
                 * @description The position, or the status that is claimed.
                 * @enum {string}
                 */
                value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                /**
                 * Format: uuid
                 * @description The speech act. Several statements can report it.
                 */
                utterance: string;
                /**
                 * Format: uuid
                 * @description The statement that this is read from.
                 */
                statement: string;
                /** @description Who said it: the holder, or somebody on behalf of the holder. */
                speaker: components["schemas"]["Slug"];
                /** @description The exact words; null where there is only a paraphrase. */
                quote: string | null;
                /** @description When it was said, as imprecise as the source is: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /**
                 * @description Whether the holder is on the record with it, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Where it stands: at a `url`, or in a `reference`. */
                source: {
                    url: string | null;
                    /** @description A bare citation, where there may be no URL. */
                    reference: string | null;
                    publisher: string | null;
                    title: string | null;
                };
            } | null;
            /** @description What the holder now says. */
            to: {
                /**
                 * @description The position, or the status that is claimed.
                 * @enum {string}
                 */
                value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                /**
                 * Format: uuid
                 * @description The speech act. Several statements can report it.
                 */
                utterance: string;
                /**
                 * Format: uuid
                 * @description The statement that this is read from.
                 */
                statement: string;
                /** @description Who said it: the holder, or somebody on behalf of the holder. */
                speaker: components["schemas"]["Slug"];
                /** @description The exact words; null where there is only a paraphrase. */
                quote: string | null;
                /** @description When it was said, as imprecise as the source is: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /**
                 * @description Whether the holder is on the record with it, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Where it stands: at a `url`, or in a `reference`. */
                source: {
                    url: string | null;
                    /** @description A bare citation, where there may be no URL. */
                    reference: string | null;
                    publisher: string | null;
                    title: string | null;
                };
                /** @description Other values that were said at a time that may be the same; null where there are none. */
                contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                /** @description How others read the same speech act. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who reads it so. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
            };
            /** @description All records on one proposal are in one partition. */
            partition: number;
            /** @description The place in the partition: 1, 2, 3, … without a gap. */
            sequence: number;
            /**
             * @description Whether this is a new shift, an old one as it reads now, or the end of one.
             * @enum {string}
             */
            type: "stance-shifted" | "shift-amended" | "shift-revoked";
            /** @description For reading, as it was when this was published. */
            holderName: string;
            /** @description For reading, as it was when this was published. */
            proposalTitle: string;
            /** @description Whether it is the latest that the holder said, and became known within a week. What is loaded from an archive is no news. */
            news: boolean;
            /** @description Days from `to.noLaterThan` to the recording. */
            lagDays: number;
            /** @description Of a revocation: the shifts that hold instead. */
            replacedBy?: string[];
            /** @description What brought this about: an event, a rebuild of the read model, or new rules. */
            because: {
                /** @description `event-<partition>-<sequence>`, as `ce_id` has it. */
                event: string;
            } | {
                rebuild: number;
            } | {
                rules: string;
            };
            /**
             * Format: date-time
             * @description When this was published, in UTC, to the microsecond.
             */
            recordedAt: string;
            /** @description The version of the rules by which stances are worked out. */
            rules: number;
        };
        Log: {
            /**
             * Format: uuid
             * @description The id of the log.
             */
            log: string;
            partition: number;
            items: components["schemas"]["LogEvent"][];
            /** @description What to ask for as `after` next. */
            next: number;
        };
        LogEvent: {
            partition: number;
            /** @description Its place in the partition: 1, 2, 3, … */
            sequence: number;
            /**
             * Format: uuid
             * @description A UUID.
             */
            streamId: string;
            streamVersion: number;
            /** @enum {string} */
            type: "StatementRecorded" | "StatementRecoded" | "StatementVoided" | "StatementReinstated" | "ActorDescribed" | "ProposalDescribed";
            schemaVersion: number;
            /** @description The whole thing as it stands after the event; null where it was erased. */
            data: {
                [key: string]: unknown;
            } | null;
            metadata: {
                correlationId: string;
                causationId: string | null;
                caller: string;
            } & {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description An instant in UTC, with microseconds.
             */
            recordedAt: string;
            /** @description SHA-256 in hex, over this event and the hash of the one before. */
            hash: string;
        };
        Live: {
            /** @enum {string} */
            status: "up";
        };
        Ready: {
            /** @enum {string} */
            status: "ready" | "not-ready";
            /** @description What keeps it from being ready. */
            waitingFor: string[];
            /** @enum {string} */
            postgres: "up" | "down";
            /**
             * @description Recording and asking go on without it.
             * @enum {string}
             */
            kafka: "up" | "down" | "absent";
            /** @description Events that the read models have not folded yet. */
            projectionLagEvents: number | null;
            /** @description Events that could not be folded, and those behind them. */
            parkedEvents: number | null;
        };
        /** @description RFC 9457: what was expected, what came, where, and what to do. */
        Problem: {
            /** @description Which problem it is: stable. */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description The fields at fault, at most 100. */
            errors?: {
                /** @description JSON Pointer (RFC 6901). */
                pointer: string;
                detail: string;
            }[];
            /** @description Of words-recorded: the address of the statement that has them. */
            existing?: string;
            /** @description Of stale-version: the version that it has now. */
            version?: number;
        };
        /** @description And beside `record` the members of what it records: of StatementBody, ActorBody (with `id`) or ProposalBody (with `id`); of a recoding, `id` and a merge patch; of a void, `id`, `reason` and `note`; of a reinstatement, `id`. */
        ImportLineBody: {
            /**
             * @default statement
             * @enum {string}
             */
            record: "actor" | "proposal" | "statement" | "recoding" | "void" | "reinstatement";
            id?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A row of a search of Hypothesis. Of its tags, `speaker:`, `proposal:`, `said:` (an EDTF date), and `position:` or `status:` are needed; `for:`, `kind:`, `attribution:`, `reported-by:`, `language:`, `condition:`, `hedge:`, `confidence:` and `utterance:` are read, too. All others are kept as the tags of the coding. */
        HypothesisAnnotationBody: {
            id: string;
            uri: string;
            /** Format: date-time */
            updated: string;
            user?: string | null;
            text?: string | null;
            /** @default [] */
            tags: string[];
            /** @default [] */
            target: ({
                selector?: ({
                    type: string;
                } & {
                    [key: string]: unknown;
                })[] | null;
            } & {
                [key: string]: unknown;
            })[];
            document?: ({
                title?: string[] | null;
            } & {
                [key: string]: unknown;
            }) | null;
            references?: string[] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The answer to a line; the last one is the summary, or says why it went no farther. */
        ImportAnswer: {
            line: number;
            /** @enum {string} */
            status: "recorded" | "described" | "recoded" | "voided" | "reinstated" | "exists" | "refused";
            id: string | null;
            problem?: components["schemas"]["Problem"];
        } | {
            /** @constant */
            status: "summary";
            lines: number;
            /** @description How many lines had each status. */
            counts: {
                [key: string]: number;
            };
            /** @description As in Stancebook-Sequence. */
            sequence: string;
        } | {
            /** @constant */
            status: "aborted";
            line: number;
            problem: components["schemas"]["Problem"];
        };
        Annotation: {
            /**
             * Format: uri
             * @description urn:uuid: and the statement's id.
             */
            id: string;
            /** @constant */
            type: "Annotation";
            /** @constant */
            motivation: "classifying";
            /** @description The coder, where one is named. */
            creator?: {
                name: string;
            };
            /**
             * Format: date-time
             * @description An instant in UTC, with microseconds.
             */
            created: string;
            /**
             * Format: date-time
             * @description When it was last recoded.
             */
            modified?: string;
            generator: {
                /** @constant */
                type: "Software";
                /** @constant */
                name: "Stancebook";
            };
            /** Format: uri */
            rights?: string;
            /** @description A sentence, the coder's note, and tags such as `position:oppose`, which imports read. */
            body: {
                /** @constant */
                type: "TextualBody";
                /** @enum {string} */
                purpose: "describing" | "commenting" | "tagging";
                /** @constant */
                format: "text/plain";
                /** @constant */
                language?: "en";
                value: string;
            }[];
            target: {
                /** @constant */
                type: "SpecificResource";
                /** Format: uri */
                source: string;
                /** @description Absent where the statement has no quote. */
                selector?: ({
                    /** @constant */
                    type: "TextQuoteSelector";
                    /** @description The quote. */
                    exact: string;
                    prefix?: string;
                    suffix?: string;
                } | {
                    /** @constant */
                    type: "TextPositionSelector";
                    start: number;
                    end: number;
                })[];
                state?: {
                    /** @constant */
                    type: "TimeState";
                    /** Format: uri */
                    cached: string;
                };
            };
            /** @constant */
            "@context": "http://www.w3.org/ns/anno.jsonld";
        };
        AnnotationCollection: {
            /** @constant */
            "@context": "http://www.w3.org/ns/anno.jsonld";
            /** Format: uri */
            id: string;
            /** @constant */
            type: "AnnotationCollection";
            /** @description How to cite it. */
            label: string;
            generator: {
                /** @constant */
                type: "Software";
                /** @constant */
                name: "Stancebook";
            };
            /** Format: uri */
            rights?: string;
            first: {
                /** Format: uri */
                id: string;
                /** @constant */
                type: "AnnotationPage";
                /** @constant */
                startIndex: 0;
                items: {
                    /**
                     * Format: uri
                     * @description urn:uuid: and the statement's id.
                     */
                    id: string;
                    /** @constant */
                    type: "Annotation";
                    /** @constant */
                    motivation: "classifying";
                    /** @description The coder, where one is named. */
                    creator?: {
                        name: string;
                    };
                    /**
                     * Format: date-time
                     * @description An instant in UTC, with microseconds.
                     */
                    created: string;
                    /**
                     * Format: date-time
                     * @description When it was last recoded.
                     */
                    modified?: string;
                    generator: {
                        /** @constant */
                        type: "Software";
                        /** @constant */
                        name: "Stancebook";
                    };
                    /** Format: uri */
                    rights?: string;
                    /** @description A sentence, the coder's note, and tags such as `position:oppose`, which imports read. */
                    body: {
                        /** @constant */
                        type: "TextualBody";
                        /** @enum {string} */
                        purpose: "describing" | "commenting" | "tagging";
                        /** @constant */
                        format: "text/plain";
                        /** @constant */
                        language?: "en";
                        value: string;
                    }[];
                    target: {
                        /** @constant */
                        type: "SpecificResource";
                        /** Format: uri */
                        source: string;
                        /** @description Absent where the statement has no quote. */
                        selector?: ({
                            /** @constant */
                            type: "TextQuoteSelector";
                            /** @description The quote. */
                            exact: string;
                            prefix?: string;
                            suffix?: string;
                        } | {
                            /** @constant */
                            type: "TextPositionSelector";
                            start: number;
                            end: number;
                        })[];
                        state?: {
                            /** @constant */
                            type: "TimeState";
                            /** Format: uri */
                            cached: string;
                        };
                    };
                }[];
            };
            total: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    statementsList: {
        parameters: {
            query?: {
                /**
                 * @description What must match: words, "a phrase", begin* (words that begin this way), -without.
                 * @example geography
                 */
                q?: string;
                speaker?: components["schemas"]["Slug"];
                holder?: components["schemas"]["Slug"];
                proposal?: components["schemas"]["Slug"];
                kind?: "position" | "status-claim" | "act" | "vote" | "no-comment" | "argument" | "description";
                source?: string;
                /** @description A UUID. */
                utterance?: string;
                saidFrom?: string;
                saidTo?: string;
                order?: "oldest" | "newest";
                /** @description names: also give the names of actors and proposals; statements: also give the words behind the stances. */
                include?: string;
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
                /** @example 1 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "attribution": "on-record",
                     *           "coding": {
                     *             "coder": null,
                     *             "conditions": [],
                     *             "confidence": null,
                     *             "hedges": [],
                     *             "native": null,
                     *             "note": null,
                     *             "position": "strongly-oppose",
                     *             "status": null,
                     *             "tags": [],
                     *             "utterance": "b67ee3ea-6103-5056-83ad-d2a19299b76b"
                     *           },
                     *           "id": "f27a0fc4-fd0c-5cc1-813f-79438cb994ae",
                     *           "kind": "position",
                     *           "language": "en",
                     *           "onBehalfOf": [
                     *             "france"
                     *           ],
                     *           "paraphrase": null,
                     *           "proposal": "nato-liaison-office-tokyo",
                     *           "quote": "Whatever one says, geography is stubborn: the Indo-Pacific isn't the North Atlantic",
                     *           "reportedBy": null,
                     *           "saidOn": "2023-07-12",
                     *           "selector": {
                     *             "end": null,
                     *             "exact": "Whatever one says, geography is stubborn: the Indo-Pacific isn't the North Atlantic",
                     *             "prefix": null,
                     *             "start": null,
                     *             "suffix": null
                     *           },
                     *           "source": {
                     *             "archivedUrl": null,
                     *             "contentHash": null,
                     *             "language": "en",
                     *             "publishedOn": "2023-07-12",
                     *             "publisher": "Reuters",
                     *             "reference": null,
                     *             "retrievedAt": null,
                     *             "title": "NATO leaders send mixed messages on Japan office",
                     *             "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476"
                     *           },
                     *           "speaker": "emmanuel-macron",
                     *           "supersedes": null,
                     *           "translatedFrom": "fr",
                     *           "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *           "version": 1,
                     *           "voided": null
                     *         }
                     *       ],
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Statements"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    statementsRecord: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version to change, as given in ETag; `*`: any version. */
                "If-Match"?: string;
                /** @description Recorded with the event, to show what belongs together. One is made if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "attribution": "on-record",
                 *       "coding": {
                 *         "coder": null,
                 *         "conditions": [],
                 *         "confidence": null,
                 *         "hedges": [],
                 *         "native": null,
                 *         "note": null,
                 *         "position": "oppose",
                 *         "status": null,
                 *         "tags": [],
                 *         "utterance": "3903f8a0-ebe2-57f1-9195-73e5c2f49aaa"
                 *       },
                 *       "id": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
                 *       "kind": "position",
                 *       "language": "en",
                 *       "onBehalfOf": [],
                 *       "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
                 *       "proposal": "nato-liaison-office-tokyo",
                 *       "quote": "It would be a big mistake.",
                 *       "reportedBy": null,
                 *       "saidOn": "2023-05",
                 *       "selector": null,
                 *       "source": {
                 *         "reference": "An interview"
                 *       },
                 *       "speaker": "china",
                 *       "supersedes": null,
                 *       "translatedFrom": null
                 *     }
                 */
                "application/json": components["schemas"]["StatementBody"];
            };
        };
        responses: {
            /** @description The thing as it now stands. */
            200: {
                headers: {
                    /** @description The version of the thing's stream: what If-Match names. */
                    ETag: string;
                    /** @description Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be. */
                    "Stancebook-Sequence": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description The new thing. */
            201: {
                headers: {
                    /** @description The version of the thing's stream: what If-Match names. */
                    ETag: string;
                    /** @description Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be. */
                    "Stancebook-Sequence": string;
                    /** @description The address of the new thing. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
                     *       "speaker": "china",
                     *       "onBehalfOf": [],
                     *       "proposal": "nato-liaison-office-tokyo",
                     *       "kind": "position",
                     *       "saidOn": "2023-05",
                     *       "quote": "It would be a big mistake.",
                     *       "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
                     *       "selector": null,
                     *       "language": "en",
                     *       "translatedFrom": null,
                     *       "attribution": "on-record",
                     *       "reportedBy": null,
                     *       "source": {
                     *         "url": null,
                     *         "reference": "An interview",
                     *         "publisher": null,
                     *         "title": null,
                     *         "publishedOn": null,
                     *         "retrievedAt": null,
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": null
                     *       },
                     *       "supersedes": null,
                     *       "coding": {
                     *         "position": "oppose",
                     *         "status": null,
                     *         "conditions": [],
                     *         "hedges": [],
                     *         "native": null,
                     *         "utterance": "3903f8a0-ebe2-57f1-9195-73e5c2f49aaa",
                     *         "coder": null,
                     *         "confidence": null,
                     *         "note": null,
                     *         "tags": []
                     *       },
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1,
                     *       "voided": null
                     *     }
                     */
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-json" | "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/request-timeout";
                    };
                };
            };
            /** @description It conflicts with what is already recorded. */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description It has changed since the version in If-Match. */
            412: {
                headers: {
                    /** @description The version that it has now. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/stale-version";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-large";
                    };
                };
            };
            /** @description This type of body is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/key-reused" | "/problems/invalid-body" | "/problems/said-after-recording" | "/problems/immutable-member" | "/problems/not-described" | "/problems/utterance-taken";
                    };
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/version-required";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    statementsGet: {
        parameters: {
            query?: {
                "min-sequence"?: string;
                /** @description names: also give the names of actors and proposals; statements: also give the words behind the stances. */
                include?: string;
            };
            header?: never;
            path: {
                /**
                 * @description A UUID.
                 * @example 5f883c08-a900-5968-bcb4-46c999bc4cf7
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attribution": "document",
                     *       "coding": {
                     *         "coder": "extracted from repository history",
                     *         "conditions": [],
                     *         "confidence": null,
                     *         "hedges": [],
                     *         "native": {
                     *           "scale": "mozilla-standards-positions",
                     *           "value": "harmful"
                     *         },
                     *         "note": "activities.json@72ea74458a44: Update UA client hints to harmful (#553)",
                     *         "position": "oppose",
                     *         "status": null,
                     *         "tags": [],
                     *         "utterance": null
                     *       },
                     *       "id": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
                     *       "kind": "position",
                     *       "language": null,
                     *       "onBehalfOf": [],
                     *       "paraphrase": "User Agent Client Hints: harmful",
                     *       "proposal": "web-mozilla-202",
                     *       "quote": null,
                     *       "reportedBy": null,
                     *       "saidOn": "2021-07-13",
                     *       "selector": null,
                     *       "source": {
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": "en",
                     *         "publishedOn": "2021-07-13",
                     *         "publisher": "mozilla",
                     *         "reference": null,
                     *         "retrievedAt": "2021-07-13T03:19:07Z",
                     *         "title": "User Agent Client Hints",
                     *         "url": "https://github.com/mozilla/standards-positions/issues/202"
                     *       },
                     *       "speaker": "mozilla",
                     *       "supersedes": null,
                     *       "translatedFrom": null,
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1,
                     *       "voided": null
                     *     }
                     */
                    "application/json": components["schemas"]["OneStatement"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    statementsRecode: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*`: any version.
                 * @example "1"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show what belongs together. One is made if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "coding": {
                 *         "note": "Said twice."
                 *       }
                 *     }
                 */
                "application/merge-patch+json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The thing as it now stands. */
            200: {
                headers: {
                    /** @description The version of the thing's stream: what If-Match names. */
                    ETag: string;
                    /** @description Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be. */
                    "Stancebook-Sequence": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
                     *       "speaker": "china",
                     *       "onBehalfOf": [],
                     *       "proposal": "nato-liaison-office-tokyo",
                     *       "kind": "position",
                     *       "saidOn": "2023-05",
                     *       "quote": "It would be a big mistake.",
                     *       "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
                     *       "selector": null,
                     *       "language": "en",
                     *       "translatedFrom": null,
                     *       "attribution": "on-record",
                     *       "reportedBy": null,
                     *       "source": {
                     *         "url": null,
                     *         "reference": "An interview",
                     *         "publisher": null,
                     *         "title": null,
                     *         "publishedOn": null,
                     *         "retrievedAt": null,
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": null
                     *       },
                     *       "supersedes": null,
                     *       "coding": {
                     *         "position": "oppose",
                     *         "status": null,
                     *         "conditions": [],
                     *         "hedges": [],
                     *         "native": null,
                     *         "utterance": "3903f8a0-ebe2-57f1-9195-73e5c2f49aaa",
                     *         "coder": null,
                     *         "confidence": null,
                     *         "note": "Said twice.",
                     *         "tags": []
                     *       },
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 2,
                     *       "voided": null
                     *     }
                     */
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-json" | "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/request-timeout";
                    };
                };
            };
            /** @description It conflicts with what is already recorded. */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description It has changed since the version in If-Match. */
            412: {
                headers: {
                    /** @description The version that it has now. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/stale-version";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-large";
                    };
                };
            };
            /** @description This type of body is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/key-reused" | "/problems/invalid-body" | "/problems/said-after-recording" | "/problems/immutable-member" | "/problems/not-described" | "/problems/utterance-taken";
                    };
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/version-required";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    statementsVoid: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*`: any version.
                 * @example "2"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show what belongs together. One is made if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "report-wrong",
                 *       "note": "The paper took it back."
                 *     }
                 */
                "application/json": components["schemas"]["VoidingBody"];
            };
        };
        responses: {
            /** @description The thing as it now stands. */
            200: {
                headers: {
                    /** @description The version of the thing's stream: what If-Match names. */
                    ETag: string;
                    /** @description Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be. */
                    "Stancebook-Sequence": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attribution": "on-record",
                     *       "coding": {
                     *         "coder": null,
                     *         "conditions": [],
                     *         "confidence": null,
                     *         "hedges": [],
                     *         "native": null,
                     *         "note": "Said twice.",
                     *         "position": "oppose",
                     *         "status": null,
                     *         "tags": [],
                     *         "utterance": "3903f8a0-ebe2-57f1-9195-73e5c2f49aaa"
                     *       },
                     *       "id": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
                     *       "kind": "position",
                     *       "language": "en",
                     *       "onBehalfOf": [],
                     *       "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
                     *       "proposal": "nato-liaison-office-tokyo",
                     *       "quote": "It would be a big mistake.",
                     *       "reportedBy": null,
                     *       "saidOn": "2023-05",
                     *       "selector": null,
                     *       "source": {
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": null,
                     *         "publishedOn": null,
                     *         "publisher": null,
                     *         "reference": "An interview",
                     *         "retrievedAt": null,
                     *         "title": null,
                     *         "url": null
                     *       },
                     *       "speaker": "china",
                     *       "supersedes": null,
                     *       "translatedFrom": null,
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 3,
                     *       "voided": {
                     *         "reason": "report-wrong",
                     *         "note": "The paper took it back.",
                     *         "recordedAt": "2026-11-26T12:00:00.000000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-json" | "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/request-timeout";
                    };
                };
            };
            /** @description It conflicts with what is already recorded. */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description It has changed since the version in If-Match. */
            412: {
                headers: {
                    /** @description The version that it has now. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/stale-version";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-large";
                    };
                };
            };
            /** @description This type of body is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/key-reused" | "/problems/invalid-body" | "/problems/said-after-recording" | "/problems/immutable-member" | "/problems/not-described" | "/problems/utterance-taken";
                    };
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/version-required";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    statementsReinstate: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*`: any version.
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show what belongs together. One is made if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The thing as it now stands. */
            200: {
                headers: {
                    /** @description The version of the thing's stream: what If-Match names. */
                    ETag: string;
                    /** @description Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be. */
                    "Stancebook-Sequence": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attribution": "on-record",
                     *       "coding": {
                     *         "coder": null,
                     *         "conditions": [],
                     *         "confidence": null,
                     *         "hedges": [],
                     *         "native": null,
                     *         "note": "Said twice.",
                     *         "position": "oppose",
                     *         "status": null,
                     *         "tags": [],
                     *         "utterance": "3903f8a0-ebe2-57f1-9195-73e5c2f49aaa"
                     *       },
                     *       "id": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
                     *       "kind": "position",
                     *       "language": "en",
                     *       "onBehalfOf": [],
                     *       "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
                     *       "proposal": "nato-liaison-office-tokyo",
                     *       "quote": "It would be a big mistake.",
                     *       "reportedBy": null,
                     *       "saidOn": "2023-05",
                     *       "selector": null,
                     *       "source": {
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": null,
                     *         "publishedOn": null,
                     *         "publisher": null,
                     *         "reference": "An interview",
                     *         "retrievedAt": null,
                     *         "title": null,
                     *         "url": null
                     *       },
                     *       "speaker": "china",
                     *       "supersedes": null,
                     *       "translatedFrom": null,
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 4,
                     *       "voided": null
                     *     }
                     */
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-json" | "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/request-timeout";
                    };
                };
            };
            /** @description It conflicts with what is already recorded. */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description It has changed since the version in If-Match. */
            412: {
                headers: {
                    /** @description The version that it has now. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/stale-version";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-large";
                    };
                };
            };
            /** @description This type of body is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/key-reused" | "/problems/invalid-body" | "/problems/said-after-recording" | "/problems/immutable-member" | "/problems/not-described" | "/problems/utterance-taken";
                    };
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/version-required";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    statementsMove: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*`: any version.
                 * @example "4"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show what belongs together. One is made if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "proposal": "web-mozilla-202"
                 *     }
                 */
                "application/json": {
                    proposal: components["schemas"]["Slug"];
                };
            };
        };
        responses: {
            /** @description The thing as it now stands. */
            200: {
                headers: {
                    /** @description The version of the thing's stream: what If-Match names. */
                    ETag: string;
                    /** @description Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be. */
                    "Stancebook-Sequence": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description The new thing. */
            201: {
                headers: {
                    /** @description The version of the thing's stream: what If-Match names. */
                    ETag: string;
                    /** @description Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be. */
                    "Stancebook-Sequence": string;
                    /** @description The address of the new thing. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attribution": "on-record",
                     *       "coding": {
                     *         "coder": null,
                     *         "conditions": [],
                     *         "confidence": null,
                     *         "hedges": [],
                     *         "native": null,
                     *         "note": "Said twice.",
                     *         "position": "oppose",
                     *         "status": null,
                     *         "tags": [],
                     *         "utterance": "e16f0d10-a3e4-5d96-a445-d502e35aa22b"
                     *       },
                     *       "id": "01a217c7-b451-7279-a17e-a5b420280a37",
                     *       "kind": "position",
                     *       "language": "en",
                     *       "onBehalfOf": [],
                     *       "paraphrase": "A NATO office in Japan would not be welcomed in the Asia-Pacific region.",
                     *       "proposal": "web-mozilla-202",
                     *       "quote": "It would be a big mistake.",
                     *       "reportedBy": null,
                     *       "saidOn": "2023-05",
                     *       "selector": null,
                     *       "source": {
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": null,
                     *         "publishedOn": null,
                     *         "publisher": null,
                     *         "reference": "An interview",
                     *         "retrievedAt": null,
                     *         "title": null,
                     *         "url": null
                     *       },
                     *       "speaker": "china",
                     *       "supersedes": "cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01",
                     *       "translatedFrom": null,
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1,
                     *       "voided": null
                     *     }
                     */
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-json" | "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/request-timeout";
                    };
                };
            };
            /** @description It conflicts with what is already recorded. */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description It has changed since the version in If-Match. */
            412: {
                headers: {
                    /** @description The version that it has now. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/stale-version";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-large";
                    };
                };
            };
            /** @description This type of body is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/key-reused" | "/problems/invalid-body" | "/problems/said-after-recording" | "/problems/immutable-member" | "/problems/not-described" | "/problems/utterance-taken";
                    };
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/version-required";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    statementsAnnotation: {
        parameters: {
            query?: {
                "min-sequence"?: string;
            };
            header?: never;
            path: {
                /**
                 * @description A UUID.
                 * @example 5f883c08-a900-5968-bcb4-46c999bc4cf7
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "@context": "http://www.w3.org/ns/anno.jsonld",
                     *       "id": "urn:uuid:5f883c08-a900-5968-bcb4-46c999bc4cf7",
                     *       "type": "Annotation",
                     *       "motivation": "classifying",
                     *       "creator": {
                     *         "name": "extracted from repository history"
                     *       },
                     *       "created": "2026-11-26T12:00:00.000000Z",
                     *       "generator": {
                     *         "type": "Software",
                     *         "name": "Stancebook"
                     *       },
                     *       "body": [
                     *         {
                     *           "type": "TextualBody",
                     *           "format": "text/plain",
                     *           "purpose": "describing",
                     *           "language": "en",
                     *           "value": "Mozilla opposes “User Agent Client Hints” (said on 2021-07-13). User Agent Client Hints: harmful"
                     *         },
                     *         {
                     *           "type": "TextualBody",
                     *           "format": "text/plain",
                     *           "purpose": "commenting",
                     *           "value": "activities.json@72ea74458a44: Update UA client hints to harmful (#553)"
                     *         },
                     *         {
                     *           "type": "TextualBody",
                     *           "format": "text/plain",
                     *           "purpose": "tagging",
                     *           "value": "speaker:mozilla"
                     *         },
                     *         {
                     *           "type": "TextualBody",
                     *           "format": "text/plain",
                     *           "purpose": "tagging",
                     *           "value": "proposal:web-mozilla-202"
                     *         },
                     *         {
                     *           "type": "TextualBody",
                     *           "format": "text/plain",
                     *           "purpose": "tagging",
                     *           "value": "kind:position"
                     *         },
                     *         {
                     *           "type": "TextualBody",
                     *           "format": "text/plain",
                     *           "purpose": "tagging",
                     *           "value": "position:oppose"
                     *         },
                     *         {
                     *           "type": "TextualBody",
                     *           "format": "text/plain",
                     *           "purpose": "tagging",
                     *           "value": "said:2021-07-13"
                     *         },
                     *         {
                     *           "type": "TextualBody",
                     *           "format": "text/plain",
                     *           "purpose": "tagging",
                     *           "value": "attribution:document"
                     *         }
                     *       ],
                     *       "target": {
                     *         "type": "SpecificResource",
                     *         "source": "https://github.com/mozilla/standards-positions/issues/202"
                     *       }
                     *     }
                     */
                    "application/ld+json": components["schemas"]["Annotation"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    statementsRevisions: {
        parameters: {
            query?: {
                "min-sequence"?: string;
            };
            header?: never;
            path: {
                /**
                 * @description A UUID.
                 * @example 5f883c08-a900-5968-bcb4-46c999bc4cf7
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "attribution": "document",
                     *           "coding": {
                     *             "coder": "extracted from repository history",
                     *             "conditions": [],
                     *             "confidence": null,
                     *             "hedges": [],
                     *             "native": {
                     *               "scale": "mozilla-standards-positions",
                     *               "value": "harmful"
                     *             },
                     *             "note": "activities.json@72ea74458a44: Update UA client hints to harmful (#553)",
                     *             "position": "oppose",
                     *             "status": null,
                     *             "tags": [],
                     *             "utterance": null
                     *           },
                     *           "id": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
                     *           "kind": "position",
                     *           "language": null,
                     *           "onBehalfOf": [],
                     *           "paraphrase": "User Agent Client Hints: harmful",
                     *           "proposal": "web-mozilla-202",
                     *           "quote": null,
                     *           "reportedBy": null,
                     *           "saidOn": "2021-07-13",
                     *           "selector": null,
                     *           "source": {
                     *             "archivedUrl": null,
                     *             "contentHash": null,
                     *             "language": "en",
                     *             "publishedOn": "2021-07-13",
                     *             "publisher": "mozilla",
                     *             "reference": null,
                     *             "retrievedAt": "2021-07-13T03:19:07Z",
                     *             "title": "User Agent Client Hints",
                     *             "url": "https://github.com/mozilla/standards-positions/issues/202"
                     *           },
                     *           "speaker": "mozilla",
                     *           "supersedes": null,
                     *           "translatedFrom": null,
                     *           "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *           "version": 1,
                     *           "voided": null,
                     *           "type": "StatementRecorded",
                     *           "knownFrom": "2026-11-26T12:00:00.000000Z",
                     *           "knownTo": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Revisions"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    actorsGet: {
        parameters: {
            query?: {
                "min-sequence"?: string;
            };
            header?: never;
            path: {
                /** @example emmanuel-macron */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aliases": [
                     *         "Macron"
                     *       ],
                     *       "id": "emmanuel-macron",
                     *       "kind": "person",
                     *       "memberships": [
                     *         {
                     *           "during": "2017-05-14/..",
                     *           "organisation": "france",
                     *           "role": "President",
                     *           "speaksFor": true
                     *         }
                     *       ],
                     *       "name": "Emmanuel Macron",
                     *       "sameAs": [],
                     *       "unnamed": false,
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Actor"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    actorsDescribe: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version to change, as given in ETag; `*`: any version. */
                "If-Match"?: string;
                /** @description Recorded with the event, to show what belongs together. One is made if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /** @example iceland */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "state",
                 *       "name": "Iceland"
                 *     }
                 */
                "application/json": components["schemas"]["ActorBody"];
            };
        };
        responses: {
            /** @description The thing as it now stands. */
            200: {
                headers: {
                    /** @description The version of the thing's stream: what If-Match names. */
                    ETag: string;
                    /** @description Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be. */
                    "Stancebook-Sequence": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Actor"];
                };
            };
            /** @description The new thing. */
            201: {
                headers: {
                    /** @description The version of the thing's stream: what If-Match names. */
                    ETag: string;
                    /** @description Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be. */
                    "Stancebook-Sequence": string;
                    /** @description The address of the new thing. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "iceland",
                     *       "name": "Iceland",
                     *       "kind": "state",
                     *       "aliases": [],
                     *       "sameAs": [],
                     *       "unnamed": false,
                     *       "memberships": [],
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Actor"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-json" | "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/request-timeout";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description It has changed since the version in If-Match. */
            412: {
                headers: {
                    /** @description The version that it has now. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/stale-version";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-large";
                    };
                };
            };
            /** @description This type of body is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/key-reused" | "/problems/invalid-body" | "/problems/not-described";
                    };
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/version-required";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    actorsList: {
        parameters: {
            query?: {
                /** @example macron */
                q?: string;
                ids?: string;
                "min-sequence"?: string;
                /** @example 1 */
                limit?: number;
                cursor?: string;
                kind?: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
                organisation?: components["schemas"]["Slug"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "aliases": [
                     *             "Macron"
                     *           ],
                     *           "id": "emmanuel-macron",
                     *           "kind": "person",
                     *           "memberships": [
                     *             {
                     *               "during": "2017-05-14/..",
                     *               "organisation": "france",
                     *               "role": "President",
                     *               "speaksFor": true
                     *             }
                     *           ],
                     *           "name": "Emmanuel Macron",
                     *           "sameAs": [],
                     *           "unnamed": false,
                     *           "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Actors"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    proposalsGet: {
        parameters: {
            query?: {
                "min-sequence"?: string;
            };
            header?: never;
            path: {
                /** @example web-mozilla-202 */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "aliases": [],
                     *       "description": null,
                     *       "id": "web-mozilla-202",
                     *       "owner": null,
                     *       "relations": [],
                     *       "sameAs": [
                     *         "https://tools.ietf.org/html/draft-west-ua-client-hints"
                     *       ],
                     *       "title": "User Agent Client Hints",
                     *       "topics": [
                     *         "web-standards",
                     *         "ietf"
                     *       ],
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    proposalsDescribe: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version to change, as given in ETag; `*`: any version. */
                "If-Match"?: string;
                /** @description Recorded with the event, to show what belongs together. One is made if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /** @example a-bridge */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "A bridge",
                 *       "topics": [
                 *         "roads"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProposalBody"];
            };
        };
        responses: {
            /** @description The thing as it now stands. */
            200: {
                headers: {
                    /** @description The version of the thing's stream: what If-Match names. */
                    ETag: string;
                    /** @description Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be. */
                    "Stancebook-Sequence": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description The new thing. */
            201: {
                headers: {
                    /** @description The version of the thing's stream: what If-Match names. */
                    ETag: string;
                    /** @description Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be. */
                    "Stancebook-Sequence": string;
                    /** @description The address of the new thing. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "a-bridge",
                     *       "title": "A bridge",
                     *       "description": null,
                     *       "owner": null,
                     *       "aliases": [],
                     *       "sameAs": [],
                     *       "topics": [
                     *         "roads"
                     *       ],
                     *       "relations": [],
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-json" | "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/request-timeout";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/erased";
                    };
                };
            };
            /** @description It has changed since the version in If-Match. */
            412: {
                headers: {
                    /** @description The version that it has now. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/stale-version";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-large";
                    };
                };
            };
            /** @description This type of body is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/key-reused" | "/problems/invalid-body" | "/problems/not-described";
                    };
                };
            };
            /** @description If-Match is required. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/version-required";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    proposalsList: {
        parameters: {
            query?: {
                /** @example hints */
                q?: string;
                ids?: string;
                "min-sequence"?: string;
                /** @example 1 */
                limit?: number;
                cursor?: string;
                topic?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "aliases": [],
                     *           "description": null,
                     *           "id": "web-mozilla-101",
                     *           "owner": null,
                     *           "relations": [],
                     *           "sameAs": [
                     *             "https://w3c.github.io/mst-content-hint/"
                     *           ],
                     *           "title": "MediaStreamTrack Content Hints",
                     *           "topics": [
                     *             "web-standards",
                     *             "w3c"
                     *           ],
                     *           "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["Proposals"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    importsImport: {
        parameters: {
            query?: {
                describe?: "missing";
                /** @description hypothesis: each line is an annotation (HypothesisAnnotation), and is recorded as a statement; one that was edited since is a recoding. */
                format?: "ndjson" | "hypothesis";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A JSON object per line. ImportLineBody: `record`, and the members of what it records; with `format=hypothesis`, an annotation. */
        requestBody: {
            content: {
                /** @example {"record":"actor","id":"iceland","kind":"state","name":"Iceland"} */
                "application/x-ndjson": unknown;
            };
        };
        responses: {
            /** @description A line of JSON (ImportAnswer) for each line, in their order, and last a summary, or why it went no farther. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {"line":1,"status":"exists","id":"iceland"}
                     *     {"status":"summary","lines":1,"counts":{"exists":1},"sequence":"1:150"}
                     */
                    "application/x-ndjson": string;
                };
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-json" | "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description The body did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/request-timeout";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-large";
                    };
                };
            };
            /** @description This type of body is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unsupported-media-type";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/too-many-imports" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    stancesList: {
        parameters: {
            query?: {
                holder?: components["schemas"]["Slug"];
                /** @example nato-liaison-office-tokyo */
                proposal?: components["schemas"]["Slug"];
                position?: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn";
                status?: "floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                topic?: string;
                /** @description names: also give the names of actors and proposals; statements: also give the words behind the stances. */
                include?: string;
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
                /** @example 1 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "holder": "china",
                     *           "proposal": "nato-liaison-office-tokyo",
                     *           "position": {
                     *             "value": "oppose",
                     *             "kind": "first-recorded",
                     *             "evidence": "first-hand",
                     *             "contestedWith": null,
                     *             "alsoCodedAs": [],
                     *             "saidOn": "2023-05",
                     *             "noLaterThan": "2023-05-31",
                     *             "since": {
                     *               "saidOn": "2023-05",
                     *               "noLaterThan": "2023-05-31"
                     *             },
                     *             "reaffirmed": {
                     *               "times": 0,
                     *               "last": null
                     *             },
                     *             "statement": "44d4df6b-7638-5933-a9ea-fd5a774e4556"
                     *           },
                     *           "status": null,
                     *           "lastSpoke": "2023-05-31",
                     *           "statements": 2,
                     *           "utterances": 1
                     *         }
                     *       ],
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "next": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["Stances"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    stancesOfProposal: {
        parameters: {
            query?: {
                position?: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn";
                status?: "floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                topic?: string;
                /** @description names: also give the names of actors and proposals; statements: also give the words behind the stances. */
                include?: string;
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
                /** @example 1 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example nato-liaison-office-tokyo */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "holder": "china",
                     *           "proposal": "nato-liaison-office-tokyo",
                     *           "position": {
                     *             "value": "oppose",
                     *             "kind": "first-recorded",
                     *             "evidence": "first-hand",
                     *             "contestedWith": null,
                     *             "alsoCodedAs": [],
                     *             "saidOn": "2023-05",
                     *             "noLaterThan": "2023-05-31",
                     *             "since": {
                     *               "saidOn": "2023-05",
                     *               "noLaterThan": "2023-05-31"
                     *             },
                     *             "reaffirmed": {
                     *               "times": 0,
                     *               "last": null
                     *             },
                     *             "statement": "44d4df6b-7638-5933-a9ea-fd5a774e4556"
                     *           },
                     *           "status": null,
                     *           "lastSpoke": "2023-05-31",
                     *           "statements": 2,
                     *           "utterances": 1
                     *         }
                     *       ],
                     *       "totals": {
                     *         "none": 3,
                     *         "oppose": 1,
                     *         "strongly-oppose": 2
                     *       },
                     *       "actors": {
                     *         "described": 12,
                     *         "holders": 6,
                     *         "silent": 5
                     *       },
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "next": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["StancesOnProposal"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    stancesOfActor: {
        parameters: {
            query?: {
                position?: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn";
                status?: "floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                topic?: string;
                /** @description names: also give the names of actors and proposals; statements: also give the words behind the stances. */
                include?: string;
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
                /** @example 1 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example nato */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "holder": "nato",
                     *           "proposal": "nato-global-military-alliance",
                     *           "position": {
                     *             "value": "oppose",
                     *             "kind": "first-recorded",
                     *             "evidence": "first-hand",
                     *             "contestedWith": null,
                     *             "alsoCodedAs": [],
                     *             "saidOn": "2023-07-12",
                     *             "noLaterThan": "2023-07-12",
                     *             "since": {
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12"
                     *             },
                     *             "reaffirmed": {
                     *               "times": 0,
                     *               "last": null
                     *             },
                     *             "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
                     *           },
                     *           "status": null,
                     *           "lastSpoke": "2023-07-12",
                     *           "statements": 1,
                     *           "utterances": 1
                     *         }
                     *       ],
                     *       "totals": {
                     *         "none": 1,
                     *         "oppose": 1,
                     *         "support": 1
                     *       },
                     *       "lastSpoke": "2023-07-12",
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "next": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["StancesOfActor"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    stancesOne: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
            };
            header?: never;
            path: {
                /** @example mozilla */
                holder: components["schemas"]["Slug"];
                /** @example web-mozilla-202 */
                proposal: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holder": "mozilla",
                     *       "proposal": "web-mozilla-202",
                     *       "position": {
                     *         "value": "neutral",
                     *         "kind": "weakening",
                     *         "evidence": "first-hand",
                     *         "contestedWith": null,
                     *         "alsoCodedAs": [],
                     *         "saidOn": "2021-09-28",
                     *         "noLaterThan": "2021-09-28",
                     *         "since": {
                     *           "saidOn": "2021-09-28",
                     *           "noLaterThan": "2021-09-28"
                     *         },
                     *         "reaffirmed": {
                     *           "times": 0,
                     *           "last": null
                     *         },
                     *         "statement": "93350011-91dc-57a2-a6d9-4a4335ee1530"
                     *       },
                     *       "status": null,
                     *       "lastSpoke": "2021-09-28",
                     *       "statements": 3,
                     *       "utterances": 3,
                     *       "shift": {
                     *         "position": {
                     *           "id": "11b05412-0e12-5217-86d0-1ea0b6dac4c4",
                     *           "holder": "mozilla",
                     *           "proposal": "web-mozilla-202",
                     *           "facet": "position",
                     *           "kind": "weakening",
                     *           "toward": "support",
                     *           "change": true,
                     *           "from": {
                     *             "value": "oppose",
                     *             "utterance": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
                     *             "statement": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
                     *             "speaker": "mozilla",
                     *             "quote": null,
                     *             "saidOn": "2021-07-13",
                     *             "noLaterThan": "2021-07-13",
                     *             "evidence": "first-hand",
                     *             "source": {
                     *               "url": "https://github.com/mozilla/standards-positions/issues/202",
                     *               "reference": null,
                     *               "publisher": "mozilla",
                     *               "title": "User Agent Client Hints"
                     *             }
                     *           },
                     *           "to": {
                     *             "value": "neutral",
                     *             "utterance": "93350011-91dc-57a2-a6d9-4a4335ee1530",
                     *             "statement": "93350011-91dc-57a2-a6d9-4a4335ee1530",
                     *             "speaker": "mozilla",
                     *             "quote": null,
                     *             "saidOn": "2021-09-28",
                     *             "noLaterThan": "2021-09-28",
                     *             "evidence": "first-hand",
                     *             "source": {
                     *               "url": "https://github.com/mozilla/standards-positions/issues/202",
                     *               "reference": null,
                     *               "publisher": "mozilla",
                     *               "title": "User Agent Client Hints"
                     *             },
                     *             "contestedWith": null,
                     *             "alsoCodedAs": []
                     *           }
                     *         },
                     *         "status": null
                     *       },
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["OneStance"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    stancesHistory: {
        parameters: {
            query?: {
                revisions?: "true" | "false";
                /** @description names: also give the names of actors and proposals; statements: also give the words behind the stances. */
                include?: string;
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
            };
            header?: never;
            path: {
                /** @example mozilla */
                holder: components["schemas"]["Slug"];
                /** @example web-mozilla-202 */
                proposal: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holder": "mozilla",
                     *       "proposal": "web-mozilla-202",
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "position": [
                     *         {
                     *           "value": "neutral",
                     *           "kind": "first-recorded",
                     *           "toward": null,
                     *           "from": null,
                     *           "saidOn": "2019-11-27",
                     *           "noEarlierThan": "2019-11-27",
                     *           "noLaterThan": "2019-11-27",
                     *           "until": "2021-07-13",
                     *           "evidence": "first-hand",
                     *           "contestedWith": null,
                     *           "alsoCodedAs": [],
                     *           "utterance": "257f6d82-95b5-596e-865f-0e6038f953fd",
                     *           "knownFrom": "2026-11-26T12:00:00.000000Z",
                     *           "knownTo": null,
                     *           "endedBy": null,
                     *           "statement": {
                     *             "attribution": "document",
                     *             "coding": {
                     *               "coder": "extracted from repository history",
                     *               "conditions": [],
                     *               "confidence": null,
                     *               "hedges": [],
                     *               "native": {
                     *                 "scale": "mozilla-standards-positions",
                     *                 "value": "non-harmful"
                     *               },
                     *               "note": "activities.json@c75db4236a06: Adding position for User Agent Client Hints",
                     *               "position": "neutral",
                     *               "status": null,
                     *               "tags": [],
                     *               "utterance": null
                     *             },
                     *             "id": "257f6d82-95b5-596e-865f-0e6038f953fd",
                     *             "kind": "position",
                     *             "language": null,
                     *             "onBehalfOf": [],
                     *             "paraphrase": "User Agent Client Hints: non-harmful",
                     *             "proposal": "web-mozilla-202",
                     *             "quote": null,
                     *             "reportedBy": null,
                     *             "saidOn": "2019-11-27",
                     *             "selector": null,
                     *             "source": {
                     *               "archivedUrl": null,
                     *               "contentHash": null,
                     *               "language": "en",
                     *               "publishedOn": "2019-11-27",
                     *               "publisher": "mozilla",
                     *               "reference": null,
                     *               "retrievedAt": "2019-11-27T03:50:12Z",
                     *               "title": "User Agent Client Hints",
                     *               "url": "https://github.com/mozilla/standards-positions/issues/202"
                     *             },
                     *             "speaker": "mozilla",
                     *             "supersedes": null,
                     *             "translatedFrom": null,
                     *             "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *             "version": 1
                     *           }
                     *         },
                     *         {
                     *           "value": "oppose",
                     *           "kind": "strengthening",
                     *           "toward": "oppose",
                     *           "from": {
                     *             "value": "neutral",
                     *             "utterance": "257f6d82-95b5-596e-865f-0e6038f953fd",
                     *             "statement": "257f6d82-95b5-596e-865f-0e6038f953fd"
                     *           },
                     *           "saidOn": "2021-07-13",
                     *           "noEarlierThan": "2021-07-13",
                     *           "noLaterThan": "2021-07-13",
                     *           "until": "2021-09-28",
                     *           "evidence": "first-hand",
                     *           "contestedWith": null,
                     *           "alsoCodedAs": [],
                     *           "utterance": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
                     *           "knownFrom": "2026-11-26T12:00:00.000000Z",
                     *           "knownTo": null,
                     *           "endedBy": null,
                     *           "statement": {
                     *             "attribution": "document",
                     *             "coding": {
                     *               "coder": "extracted from repository history",
                     *               "conditions": [],
                     *               "confidence": null,
                     *               "hedges": [],
                     *               "native": {
                     *                 "scale": "mozilla-standards-positions",
                     *                 "value": "harmful"
                     *               },
                     *               "note": "activities.json@72ea74458a44: Update UA client hints to harmful (#553)",
                     *               "position": "oppose",
                     *               "status": null,
                     *               "tags": [],
                     *               "utterance": null
                     *             },
                     *             "id": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
                     *             "kind": "position",
                     *             "language": null,
                     *             "onBehalfOf": [],
                     *             "paraphrase": "User Agent Client Hints: harmful",
                     *             "proposal": "web-mozilla-202",
                     *             "quote": null,
                     *             "reportedBy": null,
                     *             "saidOn": "2021-07-13",
                     *             "selector": null,
                     *             "source": {
                     *               "archivedUrl": null,
                     *               "contentHash": null,
                     *               "language": "en",
                     *               "publishedOn": "2021-07-13",
                     *               "publisher": "mozilla",
                     *               "reference": null,
                     *               "retrievedAt": "2021-07-13T03:19:07Z",
                     *               "title": "User Agent Client Hints",
                     *               "url": "https://github.com/mozilla/standards-positions/issues/202"
                     *             },
                     *             "speaker": "mozilla",
                     *             "supersedes": null,
                     *             "translatedFrom": null,
                     *             "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *             "version": 1
                     *           }
                     *         },
                     *         {
                     *           "value": "neutral",
                     *           "kind": "weakening",
                     *           "toward": "support",
                     *           "from": {
                     *             "value": "oppose",
                     *             "utterance": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
                     *             "statement": "5f883c08-a900-5968-bcb4-46c999bc4cf7"
                     *           },
                     *           "saidOn": "2021-09-28",
                     *           "noEarlierThan": "2021-09-28",
                     *           "noLaterThan": "2021-09-28",
                     *           "until": null,
                     *           "evidence": "first-hand",
                     *           "contestedWith": null,
                     *           "alsoCodedAs": [],
                     *           "utterance": "93350011-91dc-57a2-a6d9-4a4335ee1530",
                     *           "knownFrom": "2026-11-26T12:00:00.000000Z",
                     *           "knownTo": null,
                     *           "endedBy": null,
                     *           "statement": {
                     *             "attribution": "document",
                     *             "coding": {
                     *               "coder": "extracted from repository history",
                     *               "conditions": [],
                     *               "confidence": null,
                     *               "hedges": [],
                     *               "native": {
                     *                 "scale": "mozilla-standards-positions",
                     *                 "value": "non-harmful"
                     *               },
                     *               "note": "activities.json@96122def2033: UA Client Hints is less than harmful (#579)",
                     *               "position": "neutral",
                     *               "status": null,
                     *               "tags": [],
                     *               "utterance": null
                     *             },
                     *             "id": "93350011-91dc-57a2-a6d9-4a4335ee1530",
                     *             "kind": "position",
                     *             "language": null,
                     *             "onBehalfOf": [],
                     *             "paraphrase": "User Agent Client Hints: non-harmful",
                     *             "proposal": "web-mozilla-202",
                     *             "quote": null,
                     *             "reportedBy": null,
                     *             "saidOn": "2021-09-28",
                     *             "selector": null,
                     *             "source": {
                     *               "archivedUrl": null,
                     *               "contentHash": null,
                     *               "language": "en",
                     *               "publishedOn": "2021-09-28",
                     *               "publisher": "mozilla",
                     *               "reference": null,
                     *               "retrievedAt": "2021-09-28T23:18:13Z",
                     *               "title": "User Agent Client Hints",
                     *               "url": "https://github.com/mozilla/standards-positions/issues/202"
                     *             },
                     *             "speaker": "mozilla",
                     *             "supersedes": null,
                     *             "translatedFrom": null,
                     *             "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *             "version": 1
                     *           }
                     *         }
                     *       ],
                     *       "status": [],
                     *       "notes": []
                     *     }
                     */
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    contradictionsStatus: {
        parameters: {
            query?: {
                /** @description names: also give the names of actors and proposals; statements: also give the words behind the stances. */
                include?: string;
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
                /** @example 1 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example nato-liaison-office-tokyo */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "proposal": "nato-liaison-office-tokyo",
                     *       "items": [
                     *         {
                     *           "holder": "emmanuel-macron",
                     *           "proposal": "nato-liaison-office-tokyo",
                     *           "position": {
                     *             "value": "strongly-oppose",
                     *             "kind": "first-recorded",
                     *             "evidence": "first-hand",
                     *             "contestedWith": null,
                     *             "alsoCodedAs": [
                     *               {
                     *                 "value": "oppose",
                     *                 "coder": null,
                     *                 "statement": "e98522cd-462e-5001-8205-4840f78784ab"
                     *               }
                     *             ],
                     *             "saidOn": "2023-07-12",
                     *             "noLaterThan": "2023-07-12",
                     *             "since": {
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12"
                     *             },
                     *             "reaffirmed": {
                     *               "times": 0,
                     *               "last": null
                     *             },
                     *             "statement": "d2d432d1-58c0-5d36-82d0-973a9414f460"
                     *           },
                     *           "status": {
                     *             "value": "rejected",
                     *             "kind": "first-recorded",
                     *             "evidence": "first-hand",
                     *             "contestedWith": null,
                     *             "alsoCodedAs": [],
                     *             "saidOn": "2023-07-12",
                     *             "noLaterThan": "2023-07-12",
                     *             "since": {
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12"
                     *             },
                     *             "reaffirmed": {
                     *               "times": 0,
                     *               "last": null
                     *             },
                     *             "statement": "d2d432d1-58c0-5d36-82d0-973a9414f460"
                     *           },
                     *           "lastSpoke": "2023-07-12",
                     *           "statements": 4,
                     *           "utterances": 1,
                     *           "conflictsWith": [
                     *             "jens-stoltenberg",
                     *             "nato"
                     *           ]
                     *         }
                     *       ],
                     *       "conflicts": [
                     *         {
                     *           "holders": [
                     *             "emmanuel-macron",
                     *             "jens-stoltenberg"
                     *           ],
                     *           "values": [
                     *             "rejected",
                     *             "on-the-table"
                     *           ]
                     *         },
                     *         {
                     *           "holders": [
                     *             "emmanuel-macron",
                     *             "nato"
                     *           ],
                     *           "values": [
                     *             "rejected",
                     *             "on-the-table"
                     *           ]
                     *         }
                     *       ],
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "next": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["ProposalStatus"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    contradictionsMixedSignals: {
        parameters: {
            query?: {
                /** @example P30D */
                within?: string;
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
                /** @example 1 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example nato-liaison-office-tokyo */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "proposal": "nato-liaison-office-tokyo",
                     *       "within": "P30D",
                     *       "items": [
                     *         {
                     *           "body": "nato",
                     *           "bodyName": "North Atlantic Treaty Organization",
                     *           "facet": "status",
                     *           "pair": [
                     *             {
                     *               "speaker": "emmanuel-macron",
                     *               "speakerName": "Emmanuel Macron",
                     *               "speaksFor": false,
                     *               "through": "france",
                     *               "throughName": "France",
                     *               "value": "rejected",
                     *               "utterance": "b67ee3ea-6103-5056-83ad-d2a19299b76b",
                     *               "statement": "d2d432d1-58c0-5d36-82d0-973a9414f460",
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "quote": "it's not the right time and it's not why we're here",
                     *               "paraphrase": "The right decision was to stick to a close partnership and not to expand the areas of conflict.",
                     *               "source": {
                     *                 "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                 "reference": null,
                     *                 "publisher": "Reuters",
                     *                 "title": "NATO leaders send mixed messages on Japan office"
                     *               }
                     *             },
                     *             {
                     *               "speaker": "jens-stoltenberg",
                     *               "speakerName": "Jens Stoltenberg",
                     *               "speaksFor": true,
                     *               "through": null,
                     *               "throughName": null,
                     *               "value": "on-the-table",
                     *               "utterance": "a30ef0b5-93f2-5aeb-9a5b-0cbe54582b6e",
                     *               "statement": "cc5cf4c9-280f-567a-aaa9-83fe61c3a9fc",
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "quote": "The issue of the liaison office is still on the table, it will be considered in the future",
                     *               "paraphrase": null,
                     *               "source": {
                     *                 "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                 "reference": null,
                     *                 "publisher": "Reuters",
                     *                 "title": "NATO leaders send mixed messages on Japan office"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["MixedSignals"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    activityActivity: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
                /** @example 2 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example web-mozilla-202 */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "proposal": "web-mozilla-202",
                     *       "items": [
                     *         {
                     *           "month": "2019-11",
                     *           "kind": "first-recorded",
                     *           "change": false,
                     *           "shifts": 1
                     *         },
                     *         {
                     *           "month": "2021-07",
                     *           "kind": "strengthening",
                     *           "change": true,
                     *           "shifts": 1
                     *         }
                     *       ],
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "next": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["Activity"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    matrixMatrix: {
        parameters: {
            query?: {
                /** @example mozilla,webkit */
                holders?: string;
                /** @example web-mozilla-202 */
                proposals?: string;
                topic?: string;
                /** @description Its members on the day of asOf, or else on the day of the last recording. */
                organisation?: components["schemas"]["Slug"];
                kind?: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holders": [
                     *         {
                     *           "id": "mozilla",
                     *           "name": "Mozilla",
                     *           "kind": "organisation",
                     *           "unnamed": false
                     *         },
                     *         {
                     *           "id": "webkit",
                     *           "name": "WebKit",
                     *           "kind": "organisation",
                     *           "unnamed": false
                     *         }
                     *       ],
                     *       "proposals": [
                     *         {
                     *           "id": "web-mozilla-202",
                     *           "title": "User Agent Client Hints",
                     *           "topics": [
                     *             "web-standards",
                     *             "ietf"
                     *           ]
                     *         }
                     *       ],
                     *       "cells": [
                     *         {
                     *           "holder": "mozilla",
                     *           "proposal": "web-mozilla-202",
                     *           "position": {
                     *             "value": "neutral",
                     *             "kind": "weakening",
                     *             "evidence": "first-hand",
                     *             "contestedWith": null,
                     *             "alsoCodedAs": [],
                     *             "saidOn": "2021-09-28",
                     *             "noLaterThan": "2021-09-28",
                     *             "statement": "93350011-91dc-57a2-a6d9-4a4335ee1530"
                     *           },
                     *           "status": null
                     *         },
                     *         {
                     *           "holder": "webkit",
                     *           "proposal": "web-mozilla-202",
                     *           "position": {
                     *             "value": "undecided",
                     *             "kind": "first-recorded",
                     *             "evidence": "first-hand",
                     *             "contestedWith": null,
                     *             "alsoCodedAs": [],
                     *             "saidOn": "../2023-06-28",
                     *             "noLaterThan": "2023-06-28",
                     *             "statement": "458411f9-69b2-5440-8aef-fff6690144b7"
                     *           },
                     *           "status": null
                     *         }
                     *       ],
                     *       "more": {
                     *         "holders": 0,
                     *         "proposals": 0
                     *       },
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["Matrix"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    agreementAgreement: {
        parameters: {
            query?: {
                topic?: string;
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
                /** @example 1 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example mozilla */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "actor": "mozilla",
                     *       "items": [
                     *         {
                     *           "actor": "webkit",
                     *           "name": "WebKit",
                     *           "kind": "organisation",
                     *           "n": 20,
                     *           "agreed": 20,
                     *           "share": 1
                     *         }
                     *       ],
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    topicsList: {
        parameters: {
            query?: {
                "min-sequence"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "topic": "aom",
                     *           "proposals": 1
                     *         },
                     *         {
                     *           "topic": "ecma",
                     *           "proposals": 6
                     *         },
                     *         {
                     *           "topic": "ietf",
                     *           "proposals": 19
                     *         },
                     *         {
                     *           "topic": "indo-pacific",
                     *           "proposals": 2
                     *         },
                     *         {
                     *           "topic": "japan",
                     *           "proposals": 2
                     *         },
                     *         {
                     *           "topic": "nato",
                     *           "proposals": 4
                     *         },
                     *         {
                     *           "topic": "other",
                     *           "proposals": 18
                     *         },
                     *         {
                     *           "topic": "proposal",
                     *           "proposals": 54
                     *         },
                     *         {
                     *           "topic": "tc39",
                     *           "proposals": 1
                     *         },
                     *         {
                     *           "topic": "unicode",
                     *           "proposals": 1
                     *         },
                     *         {
                     *           "topic": "w3c",
                     *           "proposals": 104
                     *         },
                     *         {
                     *           "topic": "web-standards",
                     *           "proposals": 252
                     *         },
                     *         {
                     *           "topic": "whatwg",
                     *           "proposals": 40
                     *         },
                     *         {
                     *           "topic": "whatwg-other",
                     *           "proposals": 4
                     *         },
                     *         {
                     *           "topic": "wicg",
                     *           "proposals": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Topics"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    shiftsList: {
        parameters: {
            query?: {
                /** @example mozilla */
                holder?: components["schemas"]["Slug"];
                /** @example web-mozilla-202 */
                proposal?: components["schemas"]["Slug"];
                /** @example strengthening */
                kind?: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                change?: "true" | "false";
                news?: "true" | "false";
                /** @description A topic of the proposal, as described now. */
                topic?: string;
                "min-sequence"?: string;
                /** @description oldest: from the start of the feed, or the cursor, on. newest: the last ones first; `next` leads to older ones, and `cursor` is where the feed, or its stream, goes on. */
                order?: "oldest" | "newest";
                /** @description names: also give the names of actors and proposals; statements: also give the words behind the stances. */
                include?: string;
                /** @example 1 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "partition": 0,
                     *           "sequence": 45,
                     *           "type": "stance-shifted",
                     *           "id": "973f7417-6d32-59f6-8189-e7d51c319f5f",
                     *           "holder": "mozilla",
                     *           "holderName": "Mozilla",
                     *           "proposal": "web-mozilla-202",
                     *           "proposalTitle": "User Agent Client Hints",
                     *           "facet": "position",
                     *           "kind": "strengthening",
                     *           "toward": "oppose",
                     *           "change": true,
                     *           "news": false,
                     *           "lagDays": 1962,
                     *           "from": {
                     *             "value": "neutral",
                     *             "utterance": "257f6d82-95b5-596e-865f-0e6038f953fd",
                     *             "statement": "257f6d82-95b5-596e-865f-0e6038f953fd",
                     *             "speaker": "mozilla",
                     *             "quote": null,
                     *             "saidOn": "2019-11-27",
                     *             "noLaterThan": "2019-11-27",
                     *             "evidence": "first-hand",
                     *             "source": {
                     *               "url": "https://github.com/mozilla/standards-positions/issues/202",
                     *               "reference": null,
                     *               "publisher": "mozilla",
                     *               "title": "User Agent Client Hints"
                     *             }
                     *           },
                     *           "to": {
                     *             "value": "oppose",
                     *             "utterance": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
                     *             "statement": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
                     *             "speaker": "mozilla",
                     *             "quote": null,
                     *             "saidOn": "2021-07-13",
                     *             "noLaterThan": "2021-07-13",
                     *             "evidence": "first-hand",
                     *             "source": {
                     *               "url": "https://github.com/mozilla/standards-positions/issues/202",
                     *               "reference": null,
                     *               "publisher": "mozilla",
                     *               "title": "User Agent Client Hints"
                     *             },
                     *             "contestedWith": null,
                     *             "alsoCodedAs": []
                     *           },
                     *           "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *           "rules": 1,
                     *           "because": {
                     *             "event": "event-0-119"
                     *           }
                     *         }
                     *       ],
                     *       "next": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["Shifts"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    shiftsStream: {
        parameters: {
            query?: {
                /** @example mozilla */
                holder?: components["schemas"]["Slug"];
                /** @example web-mozilla-202 */
                proposal?: components["schemas"]["Slug"];
                /** @example strengthening */
                kind?: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                change?: "true" | "false";
                news?: "true" | "false";
                /** @description A topic of the proposal, as described now. */
                topic?: string;
                "min-sequence"?: string;
                /** @description Begin at the end of the feed instead of its start. */
                from?: "now";
                cursor?: string;
            };
            header?: {
                /** @description Continue after this record, without loss. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     id: WzEsIuKApiJd
                     *
                     *     id: WzEsIuKApiJd
                     *     data: {"partition":0,"sequence":45,"type":"stance-shifted","id":"973f7417-6d32-59f6-8189-e7d51c319f5f","holder":"mozilla","holderName":"Mozilla","proposal":"web-mozilla-202","proposalTitle":"User Agent Client Hints","facet":"position","kind":"strengthening","toward":"oppose","change":true,"news":false,"lagDays":1962,"from":{"value":"neutral","utterance":"257f6d82-95b5-596e-865f-0e6038f953fd","statement":"257f6d82-95b5-596e-865f-0e6038f953fd","speaker":"mozilla","quote":null,"saidOn":"2019-11-27","noLaterThan":"2019-11-27","evidence":"first-hand","source":{"url":"https://github.com/mozilla/standards-positions/issues/202","reference":null,"publisher":"mozilla","title":"User Agent Client Hints"}},"to":{"value":"oppose","utterance":"5f883c08-a900-5968-bcb4-46c999bc4cf7","statement":"5f883c08-a900-5968-bcb4-46c999bc4cf7","speaker":"mozilla","quote":null,"saidOn":"2021-07-13","noLaterThan":"2021-07-13","evidence":"first-hand","source":{"url":"https://github.com/mozilla/standards-positions/issues/202","reference":null,"publisher":"mozilla","title":"User Agent Client Hints"},"contestedWith":null,"alsoCodedAs":[]},"recordedAt":"2026-11-26T12:00:00.000000Z","rules":1,"because":{"event":"event-0-119"}}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/too-many-readers" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    shiftsAtom: {
        parameters: {
            query?: {
                /** @example mozilla */
                holder?: components["schemas"]["Slug"];
                /** @example web-mozilla-202 */
                proposal?: components["schemas"]["Slug"];
                kind?: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                change?: "true" | "false";
                news?: "true" | "false";
                /** @description A topic of the proposal, as described now. */
                topic?: string;
                "min-sequence"?: string;
                /** @example 1 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <?xml version="1.0" encoding="utf-8"?>
                     *     <feed xmlns="http://www.w3.org/2005/Atom">
                     *         <id>urn:uuid:9b2f6a0e-54c1-4a2f-8f5e-3c1d2e4b5a60:shifts?holder=mozilla&amp;proposal=web-mozilla-202&amp;limit=1</id>
                     *         <title>Stancebook: who moved on what</title>
                     *         <updated>2026-11-26T12:00:00.000000Z</updated>
                     *         <author>
                     *             <name>Stancebook</name>
                     *         </author>
                     *         <link rel="alternate" href="http://127.0.0.1:3000/changes"/>
                     *         <link rel="self" href="http://127.0.0.1:3000/v1/shifts.atom?holder=mozilla&amp;proposal=web-mozilla-202&amp;limit=1"/>
                     *         <entry>
                     *             <title type="html"><![CDATA[Mozilla on User Agent Client Hints: oppose → neutral (weakening toward support)]]></title>
                     *             <id>urn:uuid:9b2f6a0e-54c1-4a2f-8f5e-3c1d2e4b5a60:shift-0-47</id>
                     *             <link href="http://127.0.0.1:3000/stances/mozilla/web-mozilla-202"/>
                     *             <updated>2026-11-26T12:00:00.000000Z</updated>
                     *             <content type="html"><![CDATA[<p>neutral, mozilla, 2021-09-28: <a href="https://github.com/mozilla/standards-positions/issues/202">User Agent Client Hints</a></p><p>Before:</p><p>oppose, mozilla, 2021-07-13: <a href="https://github.com/mozilla/standards-positions/issues/202">User Agent Client Hints</a></p>]]></content>
                     *             <author>
                     *                 <name>mozilla</name>
                     *             </author>
                     *             <category label="weakening" term="weakening"/>
                     *             <category label="position" term="position"/>
                     *             <published>2026-11-26T12:00:00.000000Z</published>
                     *         </entry>
                     *     </feed>
                     */
                    "application/atom+xml": string;
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    exportsExport: {
        parameters: {
            query?: {
                /**
                 * @description all, in a datapackage: the three tables, each referring to the others.
                 * @example stances
                 */
                what?: "stances" | "histories" | "statements" | "all";
                /** @description parquet has typed columns, under the names of those in csv. datapackage is a zip (Data Package version 2): CSV files as in csv, the actors and proposals that they name, schemas, citation and licence. annotations, of statements, is a collection of W3C Web Annotations in JSON-LD. ndjson and parquet are to the letter. In csv an apostrophe stands before what a spreadsheet would take for a formula: before `=`, `+`, `-` or `@` (full-width ones, too) at the start of a cell, and after a line break or other control character, comma or semicolon within it, and before a tab or carriage return at the start of a cell. Apostrophes and quotation marks that already stand there stay. To undo it, take one apostrophe away at each of these places. */
                format?: "ndjson" | "csv" | "parquet" | "datapackage" | "annotations";
                /** @example nato */
                holder?: components["schemas"]["Slug"];
                /** @example nato-liaison-office-tokyo */
                proposal?: components["schemas"]["Slug"];
                /** @description Any of these. */
                holders?: string;
                /** @description Any of these. */
                proposals?: string;
                topic?: string;
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
                "min-sequence"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    /** @description The name of the file. */
                    "Content-Disposition": string;
                    /** @description sha256=, and the SHA-256 of the file in hex. */
                    "Stancebook-Checksum": string;
                    /** @description The state of the record: with it, the same bytes are had again. */
                    "Stancebook-Snapshot": string;
                    /** @description true where the file lacks something that could not be folded yet. */
                    "Stancebook-Stale"?: string;
                    /** @description The address that cites this file, as rel="cite-as". */
                    Link: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {"record":"export","what":"stances","filter":{"holder":"nato","proposal":"nato-liaison-office-tokyo","holders":null,"proposals":null,"topic":null},"asOf":null,"rules":1,"snapshot":"WzEsIuKApiJd","recordedAt":"2026-11-26T12:00:00.000000Z","address":"/v1/export?what=stances&holder=nato&proposal=nato-liaison-office-tokyo&snapshot=WzEsIuKApiJd","citation":"Stancebook: stances of nato on nato-liaison-office-tokyo, the record as it stood at 2026-11-26T12:00:00.000000Z, rules 1, snapshot WzEsIuKApiJd"}
                     *     {"record":"stance","holder":"nato","holderName":"North Atlantic Treaty Organization","proposal":"nato-liaison-office-tokyo","proposalTitle":"Open a NATO liaison office in Tokyo","position":null,"status":{"value":"on-the-table","kind":"first-recorded","evidence":"first-hand","contestedWith":null,"alsoCodedAs":[],"saidOn":"2023-07-12","noLaterThan":"2023-07-12","since":{"saidOn":"2023-07-12","noLaterThan":"2023-07-12"},"reaffirmed":{"times":0,"last":null},"statement":"cc5cf4c9-280f-567a-aaa9-83fe61c3a9fc","words":{"speaker":"jens-stoltenberg","quote":"The issue of the liaison office is still on the table, it will be considered in the future","paraphrase":null,"attribution":"on-record","source":{"url":"https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476","reference":null,"publisher":"Reuters","title":"NATO leaders send mixed messages on Japan office","publishedOn":"2023-07-12","archivedUrl":null}}},"lastSpoke":"2023-07-12","statements":2,"utterances":1}
                     *     {"record":"checksum","lines":1,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
                     */
                    "application/x-ndjson": string;
                    "text/csv": string;
                    "application/vnd.apache.parquet": unknown;
                    "application/zip": unknown;
                    "application/ld+json": components["schemas"]["AnnotationCollection"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request" | "/problems/known-at-too-young";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/not-found";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/snapshot-gone";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/too-many-exports" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    logList: {
        parameters: {
            query: {
                /** @example 0 */
                partition: number;
                /** @example 0 */
                after?: number;
                /** @example 1 */
                limit?: number;
                "min-sequence"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "log": "9b2f6a0e-54c1-4a2f-8f5e-3c1d2e4b5a60",
                     *       "partition": 0,
                     *       "items": [
                     *         {
                     *           "partition": 0,
                     *           "sequence": 1,
                     *           "streamId": "01a217c7-b451-7279-a17e-a5b420280a37",
                     *           "streamVersion": 1,
                     *           "type": "ActorDescribed",
                     *           "schemaVersion": 1,
                     *           "data": {
                     *             "aliases": [
                     *               "US",
                     *               "USA"
                     *             ],
                     *             "id": "united-states",
                     *             "kind": "state",
                     *             "memberships": [
                     *               {
                     *                 "during": "1949-04-04/..",
                     *                 "organisation": "nato",
                     *                 "role": "member",
                     *                 "speaksFor": false
                     *               }
                     *             ],
                     *             "name": "United States",
                     *             "sameAs": [],
                     *             "unnamed": false
                     *           },
                     *           "metadata": {
                     *             "caller": "anyone",
                     *             "causationId": null,
                     *             "correlationId": "0d1f0a53-6d0a-4d0e-9a53-0b6d4b1f7a11"
                     *           },
                     *           "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *           "hash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                     *         }
                     *       ],
                     *       "next": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Log"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    healthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "up"
                     *     }
                     */
                    "application/json": components["schemas"]["Live"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    healthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "waitingFor": [],
                     *       "postgres": "up",
                     *       "kafka": "absent",
                     *       "projectionLagEvents": 0,
                     *       "parkedEvents": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description It cannot yet. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    healthScrape: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the text format of Prometheus. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example # HELP stancebook_parked_events Events that could not be folded, and those that wait for them: see stancebook parked.
                     *     # TYPE stancebook_parked_events gauge
                     *     stancebook_parked_events 0
                     */
                    "text/plain": string;
                };
            };
            /** @description The client has this answer already. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/bad-request";
                    };
                };
            };
            /** @description A page of another origin asks for what only our own pages may do, or the Host is not ours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/headers-too-large";
                    };
                };
            };
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/internal-error";
                    };
                };
            };
            /** @description The server cannot do this at the moment. Retry-After says when to try again. */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/overloaded";
                    };
                };
            };
        };
    };
}
