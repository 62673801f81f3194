/* Made from the API by npm run contract. */

export interface paths {
    "/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Drafts: mine, or those waiting for review; least recently changed first
         * @description Drafts: mine, or those waiting for review; least recently changed first.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         */
        get: operations["draftsList"];
        put?: never;
        /**
         * Keep a draft of a statement
         * @description Keep a draft of a statement.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        post: operations["draftsAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A draft
         * @description A draft.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        get: operations["draftsGet"];
        /**
         * Change a draft
         * @description Change a draft.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        put: operations["draftsChange"];
        post?: never;
        /**
         * Drop a draft
         * @description Drop a draft.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        delete: operations["draftsDrop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a draft for review
         * @description Send a draft for review.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        post: operations["draftsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a draft back to its author, with a comment
         * @description Send a draft back to its author, with a comment.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        post: operations["draftsSendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a draft: its statement is recorded, as its author reads it
         * @description Approve a draft: its statement is recorded, as its author reads it.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["draftsApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/coded-passages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which passages of a text are recorded
         * @description Which passages of a text are recorded.
         *
         *     The quotes that stand in the text word for word, in whatever copy of it: case, white space, punctuation and quotation marks make no difference. The text is not kept.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        post: operations["passagesFind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What recording a statement would change
         * @description What recording a statement would change.
         *
         *     It is refused as the command itself would be. Nothing is recorded, and nothing reserved: what others record meanwhile may change what comes of it.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        post: operations["previewsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What recoding a statement would change
         * @description What recoding a statement would change.
         *
         *     It is refused as the command itself would be. Nothing is recorded, and nothing reserved: what others record meanwhile may change what comes of it.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        post: operations["previewsRecode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/void/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What voiding a statement would change
         * @description What voiding a statement would change.
         *
         *     It is refused as the command itself would be. Nothing is recorded, and nothing reserved: what others record meanwhile may change what comes of it.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        post: operations["previewsVoid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/reinstatement/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What reinstating a statement would change
         * @description What reinstating a statement would change.
         *
         *     It is refused as the command itself would be. Nothing is recorded, and nothing reserved: what others record meanwhile may change what comes of it.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        post: operations["previewsReinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         *     Where keys are needed, the key has to have the scope `read`.
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
         *     Where keys are needed, the key has to have the scope `record`.
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
         * A statement as it is now
         * @description A statement as it is now.
         *
         *     Where keys are needed, the key has to have the scope `read`.
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
         *     Where keys are needed, the key has to have the scope `record`.
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
         *     Where keys are needed, the key has to have the scope `record`.
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
         *     Where keys are needed, the key has to have the scope `record`.
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
         *     Where keys are needed, the key has to have the scope `record`.
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
         *     Where keys are needed, the key has to have the scope `read`.
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
         *     Where keys are needed, the key has to have the scope `read`.
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
    "/v1/statements/{id}/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to cite a statement: its source, and the record of it
         * @description How to cite a statement: its source, and the record of it.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["citationsCitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What merging an actor into another would change
         * @description What merging an actor into another would change.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["mendingPreviewActor"];
        put?: never;
        /**
         * Merge an actor into another: what named it names the other from now on
         * @description Merge an actor into another: what named it names the other from now on.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["mendingMergeActor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the merge of an actor back
         * @description Take the merge of an actor back.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["mendingUnmergeActor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What merging a proposal into another would change
         * @description What merging a proposal into another would change.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["mendingPreviewProposal"];
        put?: never;
        /**
         * Merge a proposal into another: the statements about it are about the other from now on
         * @description Merge a proposal into another: the statements about it are about the other from now on.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["mendingMergeProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the merge of a proposal back
         * @description Take the merge of a proposal back.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["mendingUnmergeProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many statements in the same way: all of them, or none
         * @description Change many statements in the same way: all of them, or none.
         *
         *     Give each with the version that you have seen. If one has changed since, or cannot be changed, nothing is changed: the answer is 412, or the problem in the way, with the place of each in `errors`.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["mendingChangeMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statements that may report the same speech act: nearly the same words
         * @description Statements that may report the same speech act: nearly the same words.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["mendingSimilar"];
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
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["actorsGet"];
        /**
         * Describe an actor
         * @description Describe an actor.
         *
         *     Where keys are needed, the key has to have the scope `record`.
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
         * Actors, by id or by name
         * @description Actors, by id or by name.
         *
         *     Where keys are needed, the key has to have the scope `read`.
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
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["proposalsGet"];
        /**
         * Describe a proposal
         * @description Describe a proposal.
         *
         *     Where keys are needed, the key has to have the scope `record`.
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
         * Proposals, by id or by title
         * @description Proposals, by id or by title.
         *
         *     Where keys are needed, the key has to have the scope `read`.
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
         * Import many lines: each is carried out separately and answered with a line
         * @description Import many lines: each is carried out separately and answered with a line.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        post: operations["importsImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Inspect a sheet: its columns, its first rows, and a first mapping for it; nothing is kept
         * @description Inspect a sheet: its columns, its first rows, and a first mapping for it; nothing is kept.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         */
        post: operations["importsInspect"];
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
         *     Where keys are needed, the key has to have the scope `read`.
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
         *     Where keys are needed, the key has to have the scope `read`.
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
         *     Where keys are needed, the key has to have the scope `read`.
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
         *     Where keys are needed, the key has to have the scope `read`.
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
         * How a stance came about: every entry of both timelines
         * @description How a stance came about: every entry of both timelines.
         *
         *     Where keys are needed, the key has to have the scope `read`.
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
         * The status of a proposal according to each claimant, the contradictions between claims, and a summary in a sentence
         * @description The status of a proposal according to each claimant, the contradictions between claims, and a summary in a sentence.
         *
         *     Where keys are needed, the key has to have the scope `read`.
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
         * Pairs of speakers for the same body, or within it, who contradict each other
         * @description Pairs of speakers for the same body, or within it, who contradict each other.
         *
         *     Where keys are needed, the key has to have the scope `read`.
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
         * The number of shifts on a proposal, by month and kind
         * @description The number of shifts on a proposal, by month and kind.
         *
         *     Where keys are needed, the key has to have the scope `read`.
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
         * Holders by proposals: by default the 200 holders with the most stances, and their proposals page by page
         * @description Holders by proposals: by default the 200 holders with the most stances, and their proposals page by page.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
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
    "/v1/matrix.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole matrix as CSV: all holders and proposals that match the filter, in order of id
         * @description The whole matrix as CSV: all holders and proposals that match the filter, in order of id.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["matrixFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many holders took each position on a proposal, year by year
         * @description How many holders took each position on a proposal, year by year.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["positionsPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals/{id}/positions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as CSV: one row for each period
         * @description The same as CSV: one row for each period.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["positionsFile"];
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
         * How often an actor is on the same side as each other actor, those with the most proposals in common first
         * @description How often an actor is on the same side as each other actor, those with the most proposals in common first.
         *
         *     Where keys are needed, the key has to have the scope `read`.
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
         * All topics, with the number of proposals on each
         * @description All topics, with the number of proposals on each.
         *
         *     Where keys are needed, the key has to have the scope `read`.
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
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Actors, proposals and statements by words
         * @description Actors, proposals and statements by words.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["searchSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/near-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Actors or proposals whose names are the same or almost the same and that are not marked as different; each page covers some names, and may be empty
         * @description Actors or proposals whose names are the same or almost the same and that are not marked as different; each page covers some names, and may be empty.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["nearduplicatesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/distinctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Actors, or proposals, that are marked as different: by ids
         * @description Actors, or proposals, that are marked as different: by ids.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["distinctionsList"];
        put?: never;
        /**
         * Mark two actors, or two proposals, as different, so that they are no near duplicates
         * @description Mark two actors, or two proposals, as different, so that they are no near duplicates.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["distinctionsMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/distinctions/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take it back that two are marked as different
         * @description Take it back that two are marked as different.
         *
         *     Where keys are needed, the key has to have the scope `record`.
         *
         *     It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.
         */
        post: operations["distinctionsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/snapshots/{snapshot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a snapshot was taken
         * @description When a snapshot was taken.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["snapshotsOne"];
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
         *     Where keys are needed, the key has to have the scope `read`.
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
    "/v1/shifts/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many changes were added from archives, by day, latest first
         * @description How many changes were added from archives, by day, latest first.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         *
         *     `min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.
         */
        get: operations["shiftsArchive"];
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
         *     Where keys are needed, the key has to have the scope `read`.
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
         *     Where keys are needed, the key has to have the scope `read`.
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
         * Export stances, histories, or statements with all their recodings; the same snapshot always gives the same bytes
         * @description Export stances, histories, or statements with all their recodings; the same snapshot always gives the same bytes.
         *
         *     Where keys are needed, the key has to have the scope `read`.
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
         *     Where keys are needed, the key has to have the scope `admin`.
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
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All keys, including those that no longer work, in order of creation
         * @description All keys, including those that no longer work, in order of creation.
         *
         *     Where keys are needed, the key has to have the scope `admin`.
         *
         *     It comes in pages: `next`, and the `Link` header, lead to the following one.
         */
        get: operations["keysList"];
        put?: never;
        /**
         * Create a key; its text is in this answer and nowhere else
         * @description Create a key; its text is in this answer and nowhere else.
         *
         *     Where keys are needed, the key has to have the scope `admin`.
         */
        post: operations["keysCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key: it stops working within 5 s, and so does anything that is using it
         * @description Revoke a key: it stops working within 5 s, and so does anything that is using it.
         *
         *     Where keys are needed, the key has to have the scope `admin`.
         */
        delete: operations["keysRevoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is asking, and what they may do
         * @description Who is asking, and what they may do.
         */
        get: operations["sessionShow"];
        put?: never;
        /**
         * Sign in with a key: a session of at most 12 hours, in a cookie for the site
         * @description Sign in with a key: a session of at most 12 hours, in a cookie for the site.
         */
        post: operations["sessionBegin"];
        /**
         * Sign out: ends the session and removes its cookie
         * @description Sign out: ends the session and removes its cookie.
         */
        delete: operations["sessionEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconcile/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A Reconciliation Service (API 0.2) for names: what it offers, or candidates for the queries
         * @description A Reconciliation Service (API 0.2) for names: what it offers, or candidates for the queries.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         */
        get: operations["reconciliationService"];
        put?: never;
        /**
         * Candidates for names, from a Reconciliation Service (API 0.2)
         * @description Candidates for names, from a Reconciliation Service (API 0.2).
         *
         *     Where keys are needed, the key has to have the scope `read`.
         */
        post: operations["reconciliationCandidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconcile/{list}/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names that begin this way, or have a word that does
         * @description Names that begin this way, or have a word that does.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         */
        get: operations["reconciliationSuggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconcile/{list}/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Types that begin this way: the kinds of actors
         * @description Types that begin this way: the kinds of actors.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         */
        get: operations["reconciliationTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconcile/{list}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A small page about one of them, for a client to show in a frame
         * @description A small page about one of them, for a client to show in a frame.
         *
         *     Where keys are needed, the key has to have the scope `read`.
         */
        get: operations["reconciliationPreview"];
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
         * Whether the process is running
         * @description Whether the process is running.
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
         * Whether it can serve, and what it is waiting for
         * @description Whether it can serve, and what it is waiting for.
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
         * Metrics for Prometheus
         * @description Metrics for Prometheus.
         *
         *     Where keys are needed, the key has to have the scope `admin`.
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
        /** @description A StatementBody, which may be incomplete: it is checked when it is sent for review. At most 131,072 bytes of JSON. */
        DraftStatementBody: {
            [key: string]: unknown;
        };
        Draft: {
            /**
             * Format: uuid
             * @description The draft, and the id of its statement once that is recorded.
             */
            id: string;
            author: string;
            statement: components["schemas"]["DraftStatement"];
            /**
             * @description `open`: its author is working on it; `submitted`: waiting for a reviewer; `returned`: sent back with a comment; `approving`: an approval was started and can be sent again; `approved`: the statement is recorded.
             * @enum {string}
             */
            state: "open" | "submitted" | "returned" | "approving" | "approved";
            reviewer: string | null;
            /** @description The comment of the reviewer who sent it back. */
            comment: string | null;
            version: number;
            /**
             * Format: date-time
             * @description An instant in UTC, with microseconds.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description An instant in UTC, with microseconds.
             */
            changedAt: string;
        };
        /** @description A StatementBody, which may be incomplete: it is checked when it is sent for review. At most 131,072 bytes of JSON. */
        DraftStatement: {
            [key: string]: unknown;
        };
        Drafts: {
            items: components["schemas"]["Draft"][];
            /** @description Whether recording without review needs the scope `review`. */
            reviewRequired: boolean;
            /** @description Whether the caller may approve drafts by other authors, or send them back. */
            mayReview: boolean;
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        ReturningBody: {
            comment: string;
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
             * @description When it was recorded; of a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: send it as If-Match. */
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
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        /** @description The id of an actor or a proposal. */
        Slug: string;
        /** @description Day, month, year or interval, as precise as the source gives it: an EDTF date, level 0 or 1 (2023-07-12, 2023-05, 2023-05~, ../2023-07-12, 2023-07-11/2023-07-12), years 0001 to 9999, without sets, seasons, unspecified digits, "../..", or an interval that ends before it begins. */
        Edtf: string;
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
        CodedPassagesQuestionBody: {
            /** @description The text, as somebody copied it. */
            text: string;
            /** @description Its address, if known: then quotes of one or two words are found as well. */
            source?: string | null;
        };
        CodedPassages: {
            items: components["schemas"]["CodedPassage"][];
            /** @description Whether there may be others: no more than 500 statements are looked at. */
            more: boolean;
        };
        CodedPassage: {
            /** @description Where it begins in the text, in UTF-16 units, as JavaScript counts them. */
            start: number;
            /** @description Where it ends. */
            end: number;
            /**
             * Format: uuid
             * @description A UUID.
             */
            statement: string;
            speaker: components["schemas"]["Slug"];
            onBehalfOf: components["schemas"]["Slug"][];
            proposal: components["schemas"]["Slug"];
            /** @enum {string} */
            kind: "position" | "status-claim" | "act" | "vote" | "no-comment" | "argument" | "description";
            saidOn: components["schemas"]["Edtf"];
            position: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn") | null;
            status: ("floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived") | null;
            source: {
                url: string | null;
                reference: string | null;
                publisher: string | null;
                title: string | null;
            };
        };
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
        Preview: {
            /** @description The speaker and everyone on whose behalf it was said; empty if nothing would be recorded. */
            holders: {
                holder: components["schemas"]["Slug"];
                /** @description The stance now; null if there is none. */
                before: components["schemas"]["Stance"] | null;
                /** @description The stance that would follow. */
                after: components["schemas"]["Stance"] | null;
                /** @description What would be published, amended and revoked. */
                shifts: components["schemas"]["PreviewedShift"][];
            }[];
            /** @description Holders with more than 10,000 readings and entries to fold: the preview does not say what would change for them. */
            tooMany: components["schemas"]["Slug"][];
            /** @description How many more shifts there would be than are listed. */
            moreShifts: number;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        Stance: {
            /** @description Whose stance it is. */
            holder: components["schemas"]["Slug"];
            /** @description What the stance is about. */
            proposal: components["schemas"]["Slug"];
            /** @description Where the holder stands; null if it took no position. */
            position: {
                /** @enum {string} */
                value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values stated at what may be the same time; null if there are none. */
                contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn")[] | null;
                /** @description How other reports of the same speech act were coded. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who coded it this way. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, with no other stance since. */
                since: {
                    /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has repeated it since, and when it last did. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement this comes from.
                 */
                statement: string;
            } | null;
            /** @description What the holder says the status of the proposal is; null if it says nothing about it. */
            status: {
                /** @enum {string} */
                value: "floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values stated at what may be the same time; null if there are none. */
                contestedWith: ("floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                /** @description How other reports of the same speech act were coded. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who coded it this way. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, with no other stance since. */
                since: {
                    /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has repeated it since, and when it last did. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement this comes from.
                 */
                statement: string;
            } | null;
            /** @description The last day on which the holder was on the record about the proposal, in any way. */
            lastSpoke: string | null;
            /** @description How many statements of the holder on the proposal count. */
            statements: number;
            /** @description How many speech acts they report. */
            utterances: number;
        };
        /** @description A record of the feed, so far as it is known before it is published. */
        PreviewedShift: {
            /**
             * Format: uuid
             * @description The id of the shift. Its amendments and its revocation have the same.
             */
            id: string;
            /** @description Whose stance it is. */
            holder: components["schemas"]["Slug"];
            /** @description What the stance is about. */
            proposal: components["schemas"]["Slug"];
            /**
             * @description Whether this is about where the holder stands, or what it says the status is.
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
            /** @description Whether the stance changed. False if it is the first on record, is reaffirmed, or cannot be compared. */
            change: boolean;
            /** @description What it is compared with; null if there is nothing. */
            from: {
                /**
                 * @description The position, or the claimed status.
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
                 * @description The statement this comes from.
                 */
                statement: string;
                /** @description Who said it: the holder, or somebody on behalf of the holder. */
                speaker: components["schemas"]["Slug"];
                /** @description The exact words; null if there is only a paraphrase. */
                quote: string | null;
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Where it can be read: at a `url`, or in a `reference`. */
                source: {
                    url: string | null;
                    /** @description A citation, for a source that may have no URL. */
                    reference: string | null;
                    publisher: string | null;
                    title: string | null;
                };
            } | null;
            /** @description What the holder now says. */
            to: {
                /**
                 * @description The position, or the claimed status.
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
                 * @description The statement this comes from.
                 */
                statement: string;
                /** @description Who said it: the holder, or somebody on behalf of the holder. */
                speaker: components["schemas"]["Slug"];
                /** @description The exact words; null if there is only a paraphrase. */
                quote: string | null;
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Where it can be read: at a `url`, or in a `reference`. */
                source: {
                    url: string | null;
                    /** @description A citation, for a source that may have no URL. */
                    reference: string | null;
                    publisher: string | null;
                    title: string | null;
                };
                /** @description Other values stated at what may be the same time; null if there are none. */
                contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                /** @description How other reports of the same speech act were coded. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who coded it this way. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
            };
            /**
             * @description Whether this is a new shift, an amended one, or a revocation.
             * @enum {string}
             */
            type: "stance-shifted" | "shift-amended" | "shift-revoked";
            /** @description Whether it is the latest statement of the holder and was recorded within a week. Whatever is loaded from an archive is not news. */
            news: boolean;
            /** @description Days from `to.noLaterThan` to the recording. */
            lagDays: number;
            /** @description For a revocation: the shifts that hold instead. */
            replacedBy?: string[];
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
                 * @description When it was recorded; of a statement, when it was first recorded.
                 */
                recordedAt: string;
                /** @description The version of its stream, as in ETag: send it as If-Match. */
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
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        /** @description What the answer refers to by id, if `include` asked for it. */
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
             * @description When it was recorded; of a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: send it as If-Match. */
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
             * @description When it was recorded; of a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: send it as If-Match. */
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
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
        };
        Revisions: {
            items: components["schemas"]["StatementRevision"][];
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
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
             * @description When it was recorded; of a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: send it as If-Match. */
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
             * @description The event that made this revision.
             * @enum {string}
             */
            type: "StatementRecorded" | "StatementRecoded" | "StatementVoided" | "StatementReinstated";
            /**
             * Format: date-time
             * @description When this revision was recorded.
             */
            knownFrom: string;
            /** @description When the next one was recorded; null for the current one. */
            knownTo: string | null;
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
            /** @description If it was merged: the one it was merged into. It is in no list, and nothing more can be recorded about it. */
            mergedInto?: components["schemas"]["Slug"];
            /**
             * Format: date-time
             * @description When it was recorded; of a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: send it as If-Match. */
            version: number;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
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
            /** @description If it was merged: the one it was merged into. It is in no list, and nothing more can be recorded about it. */
            mergedInto?: components["schemas"]["Slug"];
            /**
             * Format: date-time
             * @description When it was recorded; of a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: send it as If-Match. */
            version: number;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        MergePreview: {
            /** @description How many would be changed: recoded, or moved. */
            statements: number;
            /** @description How many of these would be voided, because their words are already recorded under the other. */
            duplicates: number;
            /** @description Those with a membership in it. */
            actors: components["schemas"]["Slug"][];
            /** @description Those that it owns, or whose relations name it. */
            proposals: components["schemas"]["Slug"][];
            /** @description Whether there are more than fit in one append. */
            isMore: boolean;
        };
        ManyChangesBody: {
            /** @description The statements, each with the version that you have seen. */
            statements: {
                /**
                 * Format: uuid
                 * @description A UUID.
                 */
                id: string;
                version: number;
            }[];
            /** @description A merge patch (RFC 7396). */
            recode?: {
                [key: string]: unknown;
            };
            move?: {
                proposal: components["schemas"]["Slug"];
            };
            void?: components["schemas"]["VoidingBody"];
            reinstate?: Record<string, never>;
        };
        ManyChanges: {
            /** @description In the metadata of all events; null where nothing was recorded. */
            batch: string | null;
            statements: {
                /**
                 * Format: uuid
                 * @description A UUID.
                 */
                id: string;
                /** @enum {string} */
                status: "recoded" | "moved" | "voided" | "reinstated" | "unchanged" | "refused";
                /** @description The version that it has then. */
                version: number;
                /**
                 * Format: uuid
                 * @description After a move: the statement that supersedes it.
                 */
                movedTo?: string;
                /** @description In a preview: why it would be refused. */
                problem?: components["schemas"]["Problem"];
            }[];
        };
        /** @description RFC 9457: what was expected, what was sent, where, and what to do. */
        Problem: {
            /** @description Identifies the problem, and never changes. */
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
            /** @description With words-recorded: the address of the statement that has them. */
            existing?: string;
            /** @description With stale-version: the current version. */
            version?: number;
        };
        SimilarStatements: {
            items: {
                statement: {
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
                     * @description When it was recorded; of a statement, when it was first recorded.
                     */
                    recordedAt: string;
                    /** @description The version of its stream, as in ETag: send it as If-Match. */
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
                };
                /** @description 0 to 1: the share of trigrams that their words have in common. */
                similarity: number;
                /** @description Whether both already report the same utterance. */
                isLinked: boolean;
            }[];
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
        Actors: {
            items: components["schemas"]["Actor"][];
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
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
        Proposals: {
            items: components["schemas"]["Proposal"][];
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        SheetInspection: {
            columns: {
                header: string;
                /** @description As a spreadsheet shows it: A, B, … */
                letters: string;
                /** @description What it is in the mapping. */
                field: string | null;
                /** @description Its first different values. */
                samples: string[];
            }[];
            /** @description The first 20 with something in them, cells cut to 120 characters. */
            rows: {
                row: number;
                cells: string[];
            }[];
            worksheets: string[];
            encoding: string | null;
            delimiter: string | null;
            /** @description All that a column may be. */
            fields: string[];
            /** @description The one that was sent, or a first one. */
            mapping: components["schemas"]["SheetMapping"];
        };
        /** @description How the rows of a sheet become statements. */
        SheetMapping: {
            /** @description The name of the sheet. Row keys belong to it. */
            name: string;
            /**
             * Format: uuid
             * @description For row keys. By default made from the name.
             */
            namespace?: string;
            /**
             * @description For a CSV file without a byte order mark. Default: UTF-8.
             * @enum {string}
             */
            encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "windows-1251";
            /**
             * @description For a CSV file. Default: the one most frequent in its header.
             * @enum {string}
             */
            delimiter?: "," | ";" | "\t" | "|";
            /** @description For an XLSX file. Default: the first. */
            worksheet?: string;
            headerRow: number;
            /** @enum {string} */
            decimal: "." | ",";
            /** @description What separates the items of a list. */
            list: string;
            /** @description Whether white space around a cell is left out. */
            trim: boolean;
            /**
             * @description For dates such as 03/04/2023. Without it, ambiguous dates are refused.
             * @enum {string}
             */
            dateOrder?: "dmy" | "mdy" | "ymd";
            /** @description Headers and their fields. A second column with the same header is “Header (2)”. */
            columns: {
                [key: string]: ("record" | "id" | "speaker" | "onBehalfOf" | "proposal" | "kind" | "saidOn" | "quote" | "paraphrase" | "selector.exact" | "selector.prefix" | "selector.suffix" | "selector.start" | "selector.end" | "language" | "translatedFrom" | "attribution" | "reportedBy" | "source.url" | "source.reference" | "source.publisher" | "source.title" | "source.retrievedAt" | "source.archivedUrl" | "source.contentHash" | "source.language" | "source.publishedOn" | "supersedes" | "coding.position" | "coding.status" | "coding.conditions" | "coding.hedges" | "coding.native.scale" | "coding.native.value" | "coding.utterance" | "coding.coder" | "coding.confidence" | "coding.note" | "coding.tags" | "name" | "aliases" | "sameAs" | "unnamed" | "memberships" | "title" | "description" | "owner" | "topics" | "reason" | "note") | {
                    /** @enum {string} */
                    field: "record" | "id" | "speaker" | "onBehalfOf" | "proposal" | "kind" | "saidOn" | "quote" | "paraphrase" | "selector.exact" | "selector.prefix" | "selector.suffix" | "selector.start" | "selector.end" | "language" | "translatedFrom" | "attribution" | "reportedBy" | "source.url" | "source.reference" | "source.publisher" | "source.title" | "source.retrievedAt" | "source.archivedUrl" | "source.contentHash" | "source.language" | "source.publishedOn" | "supersedes" | "coding.position" | "coding.status" | "coding.conditions" | "coding.hedges" | "coding.native.scale" | "coding.native.value" | "coding.utterance" | "coding.coder" | "coding.confidence" | "coding.note" | "coding.tags" | "name" | "aliases" | "sameAs" | "unnamed" | "memberships" | "title" | "description" | "owner" | "topics" | "reason" | "note";
                    /**
                     * @description For this column, instead of the one of the mapping.
                     * @enum {string}
                     */
                    dateOrder?: "dmy" | "mdy" | "ymd";
                    /** @description What separates the items of a list in this column. */
                    list?: string;
                    /** @description What the cells say, and what each means, for example {"strongly agree": "strongly-support"}; null: nothing. Case, accents and punctuation make no difference. Other values are refused. */
                    values?: {
                        [key: string]: string | null;
                    };
                    /** @description The name of the scale: the cell is kept as it was, in coding.native. */
                    native?: string;
                };
            };
            /** @description Values for fields that have no column, or whose cell is empty. */
            constants: {
                [key: string]: string;
            };
            /** @description The columns that identify a row. They give it a stable id. */
            key: string[];
            /** @description Names in the sheet and their actors: an id, or one to be created. */
            names: {
                [key: string]: components["schemas"]["Slug"] | {
                    create: {
                        /** @description By default made from the name. */
                        id?: components["schemas"]["Slug"];
                        /** @enum {string} */
                        kind: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
                        /** @description By default as in the sheet. */
                        name?: string;
                    };
                };
            };
            /** @description Names in the sheet and their proposals: an id, or one to be created. */
            proposals: {
                [key: string]: components["schemas"]["Slug"] | {
                    create: {
                        id?: components["schemas"]["Slug"];
                        title?: string;
                    };
                };
            };
        };
        Stances: {
            items: components["schemas"]["ListedStance"][];
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
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
            /** @description What the stance is about. */
            proposal: components["schemas"]["Slug"];
            /** @description Where the holder stands; null if it took no position. */
            position: {
                /** @enum {string} */
                value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values stated at what may be the same time; null if there are none. */
                contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn")[] | null;
                /** @description How other reports of the same speech act were coded. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who coded it this way. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, with no other stance since. */
                since: {
                    /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has repeated it since, and when it last did. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement this comes from.
                 */
                statement: string;
            } | null;
            /** @description What the holder says the status of the proposal is; null if it says nothing about it. */
            status: {
                /** @enum {string} */
                value: "floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values stated at what may be the same time; null if there are none. */
                contestedWith: ("floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                /** @description How other reports of the same speech act were coded. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who coded it this way. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, with no other stance since. */
                since: {
                    /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has repeated it since, and when it last did. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement this comes from.
                 */
                statement: string;
            } | null;
            /** @description The last day on which the holder was on the record about the proposal, in any way. */
            lastSpoke: string | null;
            /** @description How many statements of the holder on the proposal count. */
            statements: number;
            /** @description How many speech acts they report. */
            utterances: number;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        StancesOnProposal: {
            items: components["schemas"]["ListedStance"][];
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
            /** @description How many stances have each position; `none`: those with only a status. */
            totals: {
                [key: string]: number;
            };
            actors: {
                /** @description All that are described. */
                described: number;
                /** @description Those with a stance on the proposal. */
                holders: number;
                /** @description Those with no statement on it that counts. */
                silent: number;
            };
        };
        StancesOfActor: {
            items: components["schemas"]["ListedStance"][];
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
            /** @description How many stances have each position; `none`: those with only a status. */
            totals: {
                [key: string]: number;
            };
            /** @description The last day of a statement with strong attribution, on any proposal. */
            lastSpoke: string | null;
        };
        OneStance: {
            /** @description Whose stance it is. */
            holder: components["schemas"]["Slug"];
            /** @description What the stance is about. */
            proposal: components["schemas"]["Slug"];
            /** @description Where the holder stands; null if it took no position. */
            position: {
                /** @enum {string} */
                value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values stated at what may be the same time; null if there are none. */
                contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn")[] | null;
                /** @description How other reports of the same speech act were coded. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who coded it this way. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, with no other stance since. */
                since: {
                    /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has repeated it since, and when it last did. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement this comes from.
                 */
                statement: string;
            } | null;
            /** @description What the holder says the status of the proposal is; null if it says nothing about it. */
            status: {
                /** @enum {string} */
                value: "floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values stated at what may be the same time; null if there are none. */
                contestedWith: ("floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                /** @description How other reports of the same speech act were coded. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who coded it this way. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, with no other stance since. */
                since: {
                    /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has repeated it since, and when it last did. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement this comes from.
                 */
                statement: string;
            } | null;
            /** @description The last day on which the holder was on the record about the proposal, in any way. */
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
                     * @description The id of the shift. Its amendments and its revocation have the same.
                     */
                    id: string;
                    /** @description Whose stance it is. */
                    holder: components["schemas"]["Slug"];
                    /** @description What the stance is about. */
                    proposal: components["schemas"]["Slug"];
                    /**
                     * @description Whether this is about where the holder stands, or what it says the status is.
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
                    /** @description Whether the stance changed. False if it is the first on record, is reaffirmed, or cannot be compared. */
                    change: boolean;
                    /** @description What it is compared with; null if there is nothing. */
                    from: {
                        /**
                         * @description The position, or the claimed status.
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
                         * @description The statement this comes from.
                         */
                        statement: string;
                        /** @description Who said it: the holder, or somebody on behalf of the holder. */
                        speaker: components["schemas"]["Slug"];
                        /** @description The exact words; null if there is only a paraphrase. */
                        quote: string | null;
                        /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                        saidOn: string;
                        /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                        noLaterThan: string;
                        /**
                         * @description Whether the holder said it on the record, or others report it.
                         * @enum {string}
                         */
                        evidence: "first-hand" | "indirect";
                        /** @description Where it can be read: at a `url`, or in a `reference`. */
                        source: {
                            url: string | null;
                            /** @description A citation, for a source that may have no URL. */
                            reference: string | null;
                            publisher: string | null;
                            title: string | null;
                        };
                    } | null;
                    /** @description What the holder now says. */
                    to: {
                        /**
                         * @description The position, or the claimed status.
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
                         * @description The statement this comes from.
                         */
                        statement: string;
                        /** @description Who said it: the holder, or somebody on behalf of the holder. */
                        speaker: components["schemas"]["Slug"];
                        /** @description The exact words; null if there is only a paraphrase. */
                        quote: string | null;
                        /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                        saidOn: string;
                        /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                        noLaterThan: string;
                        /**
                         * @description Whether the holder said it on the record, or others report it.
                         * @enum {string}
                         */
                        evidence: "first-hand" | "indirect";
                        /** @description Where it can be read: at a `url`, or in a `reference`. */
                        source: {
                            url: string | null;
                            /** @description A citation, for a source that may have no URL. */
                            reference: string | null;
                            publisher: string | null;
                            title: string | null;
                        };
                        /** @description Other values stated at what may be the same time; null if there are none. */
                        contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                        /** @description How other reports of the same speech act were coded. */
                        alsoCodedAs: {
                            value: string;
                            /** @description Who coded it this way. */
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
                     * @description The id of the shift. Its amendments and its revocation have the same.
                     */
                    id: string;
                    /** @description Whose stance it is. */
                    holder: components["schemas"]["Slug"];
                    /** @description What the stance is about. */
                    proposal: components["schemas"]["Slug"];
                    /**
                     * @description Whether this is about where the holder stands, or what it says the status is.
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
                    /** @description Whether the stance changed. False if it is the first on record, is reaffirmed, or cannot be compared. */
                    change: boolean;
                    /** @description What it is compared with; null if there is nothing. */
                    from: {
                        /**
                         * @description The position, or the claimed status.
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
                         * @description The statement this comes from.
                         */
                        statement: string;
                        /** @description Who said it: the holder, or somebody on behalf of the holder. */
                        speaker: components["schemas"]["Slug"];
                        /** @description The exact words; null if there is only a paraphrase. */
                        quote: string | null;
                        /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                        saidOn: string;
                        /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                        noLaterThan: string;
                        /**
                         * @description Whether the holder said it on the record, or others report it.
                         * @enum {string}
                         */
                        evidence: "first-hand" | "indirect";
                        /** @description Where it can be read: at a `url`, or in a `reference`. */
                        source: {
                            url: string | null;
                            /** @description A citation, for a source that may have no URL. */
                            reference: string | null;
                            publisher: string | null;
                            title: string | null;
                        };
                    } | null;
                    /** @description What the holder now says. */
                    to: {
                        /**
                         * @description The position, or the claimed status.
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
                         * @description The statement this comes from.
                         */
                        statement: string;
                        /** @description Who said it: the holder, or somebody on behalf of the holder. */
                        speaker: components["schemas"]["Slug"];
                        /** @description The exact words; null if there is only a paraphrase. */
                        quote: string | null;
                        /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                        saidOn: string;
                        /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                        noLaterThan: string;
                        /**
                         * @description Whether the holder said it on the record, or others report it.
                         * @enum {string}
                         */
                        evidence: "first-hand" | "indirect";
                        /** @description Where it can be read: at a `url`, or in a `reference`. */
                        source: {
                            url: string | null;
                            /** @description A citation, for a source that may have no URL. */
                            reference: string | null;
                            publisher: string | null;
                            title: string | null;
                        };
                        /** @description Other values stated at what may be the same time; null if there are none. */
                        contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                        /** @description How other reports of the same speech act were coded. */
                        alsoCodedAs: {
                            value: string;
                            /** @description Who coded it this way. */
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
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        History: {
            holder: components["schemas"]["Slug"];
            proposal: components["schemas"]["Slug"];
            position: components["schemas"]["HistoryEntry"][];
            status: components["schemas"]["HistoryEntry"][];
            /** @description What was said but is left out of the timelines. */
            notes: components["schemas"]["HistoryNote"][];
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
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
                /** @description Who coded it this way. */
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
             * @description When it began to hold in the record.
             */
            knownFrom: string;
            /** @description When it ceased to hold in the record; null while it holds. */
            knownTo: string | null;
            /** @description What made it cease to hold; null while it holds. */
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
             * @description When it began to hold in the record.
             */
            knownFrom: string;
            /** @description When it ceased to hold in the record; null while it holds. */
            knownTo: string | null;
            statement: components["schemas"]["KnownStatement"];
        };
        ProposalStatus: {
            proposal: components["schemas"]["Slug"];
            summary: components["schemas"]["ProposalSummary"];
            /** @description How far apart the two may be; null: any time. */
            within: string | null;
            items: components["schemas"]["StatusClaim"][];
            /** @description Each pair within that time of each other, once, on the page of its first holder. */
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
            /** @description Each pair of contradictory claims made further apart, the earlier claim first, on the page of that claim. */
            sinceChanged: {
                holders: [
                    components["schemas"]["Slug"],
                    components["schemas"]["Slug"]
                ];
                values: [
                    string,
                    string
                ];
            }[];
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        ProposalSummary: {
            /** @description In English; null if nobody has said anything yet. */
            text: string | null;
            /** @description The clauses of the text, each with the statement it rests on: about status if anybody claims one, otherwise about positions; the owner first, then the latest. */
            clauses: {
                text: string;
                holders: {
                    id: components["schemas"]["Slug"];
                    name: string;
                    /** @description The usual acronym, if it has one; otherwise the name. */
                    shortName: string;
                }[];
                /** @enum {string} */
                facet: "position" | "status";
                value: string;
                contestedWith: string[] | null;
                /** @enum {string} */
                evidence: "first-hand" | "indirect";
                saidOn: string;
                noLaterThan: string;
                since: {
                    saidOn: string;
                    noLaterThan: string;
                };
                /** Format: uuid */
                statement: string;
            }[];
            /** @description How many hold each value, if there are too many clauses to list; otherwise null. */
            counts: {
                /** @enum {string} */
                facet: "position" | "status";
                of: {
                    [key: string]: number;
                };
            } | null;
            /** @description The last day on which any of it can have been said; null if nothing was. */
            lastWord: string | null;
            owner: {
                id: components["schemas"]["Slug"];
                name: string;
                /** @description The usual acronym, if it has one; otherwise the name. */
                shortName: string;
                /** @description The last day on which the owner was on the record; null if never. */
                lastSpoke: string | null;
            } | null;
            /** @description The day as of which the summary is written: asOf, or the day of the last recording; null if nothing is recorded. */
            seenOn: string | null;
        };
        StatusClaim: {
            /** @description Whose stance it is. */
            holder: components["schemas"]["Slug"];
            /** @description What the stance is about. */
            proposal: components["schemas"]["Slug"];
            /** @description Where the holder stands; null if it took no position. */
            position: {
                /** @enum {string} */
                value: "strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values stated at what may be the same time; null if there are none. */
                contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn")[] | null;
                /** @description How other reports of the same speech act were coded. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who coded it this way. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, with no other stance since. */
                since: {
                    /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has repeated it since, and when it last did. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement this comes from.
                 */
                statement: string;
            } | null;
            /** @description What the holder says the status of the proposal is; null if it says nothing about it. */
            status: {
                /** @enum {string} */
                value: "floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived";
                /**
                 * @description How it compares with what the holder said before.
                 * @enum {string}
                 */
                kind: "first-recorded" | "settled" | "unordered" | "reaffirmation" | "position-formed" | "position-resumed" | "condition-added" | "condition-dropped" | "reversal" | "strengthening" | "weakening" | "withdrawal" | "became-noncommittal" | "no-position-changed" | "status-changed";
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Other values stated at what may be the same time; null if there are none. */
                contestedWith: ("floated" | "under-discussion" | "on-the-table" | "blocked" | "deferred" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                /** @description How other reports of the same speech act were coded. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who coded it this way. */
                    coder: string | null;
                    /**
                     * Format: uuid
                     * @description A UUID.
                     */
                    statement: string;
                }[];
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /** @description When the holder first said so, with no other stance since. */
                since: {
                    /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                };
                /** @description How often the holder has repeated it since, and when it last did. */
                reaffirmed: {
                    times: number;
                    /** @description An EDTF date. */
                    last: string | null;
                };
                /**
                 * Format: uuid
                 * @description The statement this comes from.
                 */
                statement: string;
            } | null;
            /** @description The last day on which the holder was on the record about the proposal, in any way. */
            lastSpoke: string | null;
            /** @description How many statements of the holder on the proposal count. */
            statements: number;
            /** @description How many speech acts they report. */
            utterances: number;
            /** @description Those whose claims contradict it and were made within that time of it. */
            conflictsWith: components["schemas"]["Slug"][];
            /** @description Those whose claims contradict it but were made later. */
            contradictedSince: components["schemas"]["Slug"][];
        };
        MixedSignals: {
            proposal: components["schemas"]["Slug"];
            /** @description How far apart the two may be; null: any time. */
            within: string | null;
            items: components["schemas"]["MixedSignal"][];
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
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
                     * @description The position, or the claimed status.
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
                     * @description The statement this comes from.
                     */
                    statement: string;
                    /** @description Who said it: the holder, or somebody on behalf of the holder. */
                    speaker: components["schemas"]["Slug"];
                    /** @description The exact words; null if there is only a paraphrase. */
                    quote: string | null;
                    /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                    /**
                     * @description Whether the holder said it on the record, or others report it.
                     * @enum {string}
                     */
                    evidence: "first-hand" | "indirect";
                    /** @description Where it can be read: at a `url`, or in a `reference`. */
                    source: {
                        url: string | null;
                        /** @description A citation, for a source that may have no URL. */
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
                     * @description The position, or the claimed status.
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
                     * @description The statement this comes from.
                     */
                    statement: string;
                    /** @description Who said it: the holder, or somebody on behalf of the holder. */
                    speaker: components["schemas"]["Slug"];
                    /** @description The exact words; null if there is only a paraphrase. */
                    quote: string | null;
                    /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                    saidOn: string;
                    /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                    noLaterThan: string;
                    /**
                     * @description Whether the holder said it on the record, or others report it.
                     * @enum {string}
                     */
                    evidence: "first-hand" | "indirect";
                    /** @description Where it can be read: at a `url`, or in a `reference`. */
                    source: {
                        url: string | null;
                        /** @description A citation, for a source that may have no URL. */
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
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
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
            /** @description Whether shifts of this kind are changes of stance. */
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
            /** @description How many proposals come before those shown. */
            before: number;
            total: {
                /** @description All holders that match the filter. */
                holders: number;
                /** @description All proposals on which any holder that matches the filter has a stance, or on which two of them differ if differ is true; or all that are named. */
                proposals: number;
            };
            /** @description How many of these are not shown. */
            more: {
                holders: number;
                proposals: number;
            };
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
            /** @description The cursor of the page before; null on the first one. */
            previous: string | null;
        };
        PositionsOverTime: {
            proposal: components["schemas"]["Slug"];
            /** @enum {string} */
            by: "year" | "quarter" | "month";
            /** @description The periods in which somebody spoke. Positions held do not change in the periods between. */
            items: components["schemas"]["PositionsInPeriod"][];
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        PositionsInPeriod: {
            /** @description YYYY, YYYY-Qn or YYYY-MM, of the last day on which it can have been said. */
            period: string;
            /** @description The holders by the position that they have at the end of the period. */
            held: {
                /** @description Of all positions together. */
                n: number;
                /** @description How many of these positions are contested. */
                contested: number;
                /** @description How many have each position; those that nobody has are left out. */
                positions: {
                    [key: string]: number;
                };
            };
            /** @description The holders who took a position in the period, by the last that they took in it. */
            spoke: {
                /** @description Of all positions together. */
                n: number;
                /** @description How many of these positions are contested. */
                contested: number;
                /** @description How many have each position; those that nobody has are left out. */
                positions: {
                    [key: string]: number;
                };
            };
        };
        Agreement: {
            actor: components["schemas"]["Slug"];
            /** @enum {string} */
            over: "last" | "all";
            items: components["schemas"]["AgreementItem"][];
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
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
            /** @description The number of proposals on which both have an uncontested position: in favour, opposed or neutral. With over=all, the number of days, counted proposal by proposal. */
            n: number;
            /** @description How many of these have both on the same side. */
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
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
        };
        Search: {
            /** @description What was searched for, with corrections. The list of statements accepts it as `q`. */
            q: string;
            /** @description Empty if every word is in the record, or nothing similar is. */
            corrected: {
                /** @description A word that is nowhere in the record. */
                from: string;
                /** @description What was searched for instead. With a *: words that begin this way. */
                to: string;
            }[];
            /** @description Those with the most of the words in a name or an alias. */
            actors: {
                items: {
                    id: components["schemas"]["Slug"];
                    name: string;
                    /** @enum {string} */
                    kind: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
                    aliases: string[];
                }[];
                count: number;
            };
            /** @description Those with the most of the words in a title, an alias or the name of the owner. */
            proposals: {
                items: {
                    id: components["schemas"]["Slug"];
                    title: string;
                    owner: components["schemas"]["Slug"] | null;
                    aliases: string[];
                }[];
                count: number;
            };
            /** @description Those with every word. For all of them: GET /v1/statements with the `q` of this answer. */
            statements: {
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
                     * @description When it was recorded; of a statement, when it was first recorded.
                     */
                    recordedAt: string;
                    /** @description The version of its stream, as in ETag: send it as If-Match. */
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
                /** @description At most 1,000. */
                count: number;
                /** @description Whether there are more than were counted. */
                isMore: boolean;
            };
            /** @description The day that was asked for; null: the latest. */
            asOf: string | null;
            /** @description The instant that was asked for; null: now. */
            knownAt: string | null;
            /** @description The version of the rules used to work out stances. */
            rules: number;
            /** @description The state of the record. With it, the same question always gets the same answer. */
            snapshot: string;
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
        };
        NearDuplicates: {
            items: components["schemas"]["NearDuplicate"][];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        NearDuplicate: {
            /** @description The one with fewer statements comes first: it is the one to merge into the other. */
            pair: [
                {
                    id: components["schemas"]["Slug"];
                    /** @description The name of an actor, the title of a proposal. */
                    name: string;
                    aliases: string[];
                    /** @description Statements of which it is a holder, or that are about it, and that are not voided. */
                    statements: number;
                    /** @description The last day on which any of them can have been said. */
                    lastSaid: string | null;
                },
                {
                    id: components["schemas"]["Slug"];
                    /** @description The name of an actor, the title of a proposal. */
                    name: string;
                    aliases: string[];
                    /** @description Statements of which it is a holder, or that are about it, and that are not voided. */
                    statements: number;
                    /** @description The last day on which any of them can have been said. */
                    lastSaid: string | null;
                }
            ];
            /** @description The names that are alike, ignoring case and accents. */
            names: [
                string,
                string
            ];
        };
        DistinctionBody: {
            /**
             * @description What the two are.
             * @enum {string}
             */
            of: "actor" | "proposal";
            ids: [
                components["schemas"]["Slug"],
                components["schemas"]["Slug"]
            ];
            /**
             * @description Why.
             * @default null
             */
            note: string | null;
        };
        KnownDistinction: {
            /**
             * @description What the two are.
             * @enum {string}
             */
            of: "actor" | "proposal";
            ids: [
                components["schemas"]["Slug"],
                components["schemas"]["Slug"]
            ];
            /** @description Why. */
            note: string | null;
            /** @description Who said so; null where nobody is named. */
            by: string | null;
            /** @description False where it was withdrawn. */
            stands: boolean;
            /**
             * Format: date-time
             * @description When it was recorded; of a statement, when it was first recorded.
             */
            recordedAt: string;
            /** @description The version of its stream, as in ETag: send it as If-Match. */
            version: number;
        };
        Distinctions: {
            items: {
                /**
                 * @description What the two are.
                 * @enum {string}
                 */
                of: "actor" | "proposal";
                ids: [
                    components["schemas"]["Slug"],
                    components["schemas"]["Slug"]
                ];
                /** @description Why. */
                note: string | null;
                /** @description Who said so; null where nobody is named. */
                by: string | null;
                /** @description False where it was withdrawn. */
                stands: boolean;
                /**
                 * Format: date-time
                 * @description When it was recorded; of a statement, when it was first recorded.
                 */
                recordedAt: string;
                /** @description The version of its stream, as in ETag: send it as If-Match. */
                version: number;
                /** @description What the two are called now, in the order of `ids`. */
                names: [
                    string,
                    string
                ];
            }[];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        Snapshot: {
            snapshot: string;
            /** @description When the last event of this state was recorded; null if there was none. */
            recordedUntil: string | null;
        };
        Shifts: {
            items: components["schemas"]["ShiftRecord"][];
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            included?: components["schemas"]["Included"];
            /** @description Null only with order=newest, if nothing is older. */
            next: string | null;
            /** @description With order=newest or by=said: the end of the feed. */
            cursor?: string;
            /** @description With latest=true: when shifts published earlier were first published, by id. */
            firstTold?: {
                [key: string]: string;
            };
        };
        ShiftRecord: {
            /**
             * Format: uuid
             * @description The id of the shift. Its amendments and its revocation have the same.
             */
            id: string;
            /** @description Whose stance it is. */
            holder: components["schemas"]["Slug"];
            /** @description What the stance is about. */
            proposal: components["schemas"]["Slug"];
            /**
             * @description Whether this is about where the holder stands, or what it says the status is.
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
            /** @description Whether the stance changed. False if it is the first on record, is reaffirmed, or cannot be compared. */
            change: boolean;
            /** @description What it is compared with; null if there is nothing. */
            from: {
                /**
                 * @description The position, or the claimed status.
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
                 * @description The statement this comes from.
                 */
                statement: string;
                /** @description Who said it: the holder, or somebody on behalf of the holder. */
                speaker: components["schemas"]["Slug"];
                /** @description The exact words; null if there is only a paraphrase. */
                quote: string | null;
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Where it can be read: at a `url`, or in a `reference`. */
                source: {
                    url: string | null;
                    /** @description A citation, for a source that may have no URL. */
                    reference: string | null;
                    publisher: string | null;
                    title: string | null;
                };
            } | null;
            /** @description What the holder now says. */
            to: {
                /**
                 * @description The position, or the claimed status.
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
                 * @description The statement this comes from.
                 */
                statement: string;
                /** @description Who said it: the holder, or somebody on behalf of the holder. */
                speaker: components["schemas"]["Slug"];
                /** @description The exact words; null if there is only a paraphrase. */
                quote: string | null;
                /** @description When it was said, as precisely as the source gives it: an EDTF date. */
                saidOn: string;
                /** @description The last day on which it can have been said, `YYYY-MM-DD`. */
                noLaterThan: string;
                /**
                 * @description Whether the holder said it on the record, or others report it.
                 * @enum {string}
                 */
                evidence: "first-hand" | "indirect";
                /** @description Where it can be read: at a `url`, or in a `reference`. */
                source: {
                    url: string | null;
                    /** @description A citation, for a source that may have no URL. */
                    reference: string | null;
                    publisher: string | null;
                    title: string | null;
                };
                /** @description Other values stated at what may be the same time; null if there are none. */
                contestedWith: ("strongly-support" | "support" | "neutral" | "oppose" | "strongly-oppose" | "undecided" | "deferred" | "declined" | "abstained" | "withdrawn" | "floated" | "under-discussion" | "on-the-table" | "blocked" | "agreed" | "adopted" | "rejected" | "shelved" | "dropped" | "revived")[] | null;
                /** @description How other reports of the same speech act were coded. */
                alsoCodedAs: {
                    value: string;
                    /** @description Who coded it this way. */
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
             * @description Whether this is a new shift, an amended one, or a revocation.
             * @enum {string}
             */
            type: "stance-shifted" | "shift-amended" | "shift-revoked";
            /** @description To be read by people, as it was when this was published. */
            holderName: string;
            /** @description To be read by people, as it was when this was published. */
            proposalTitle: string;
            /** @description Whether it is the latest statement of the holder and was recorded within a week. Whatever is loaded from an archive is not news. */
            news: boolean;
            /** @description Days from `to.noLaterThan` to the recording. */
            lagDays: number;
            /** @description For a revocation: the shifts that hold instead. */
            replacedBy?: string[];
            /** @description What brought this about: an event, a rebuild of the read model, or new rules. */
            because: {
                /** @description `event-<partition>-<sequence>`, as `ce_id` has it. */
                event: string;
                /** @description The merge of two actors or two proposals that the event is part of. */
                merge?: {
                    /** @enum {string} */
                    of: "actor" | "proposal";
                    from: components["schemas"]["Slug"];
                    into: components["schemas"]["Slug"];
                    /** @description Whether it undid the merge. */
                    undone: boolean;
                };
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
            /** @description The version of the rules used to work out stances. */
            rules: number;
        };
        ArchiveDays: {
            items: {
                /** @description The day, in UTC, on which they were recorded. */
                day: string;
                /** @description Changes of stance; no more than 10000 are counted. */
                changes: number;
                /** @description The number of proposals that these are on. */
                proposals: number;
            }[];
            /**
             * @description Present if something is missing from the answer because it could not be folded yet.
             * @enum {boolean}
             */
            stale?: true;
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        Log: {
            /**
             * Format: uuid
             * @description The id of the log.
             */
            log: string;
            partition: number;
            items: components["schemas"]["LogEvent"][];
            /** @description The value to send as `after` next. */
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
            type: "StatementRecorded" | "StatementRecoded" | "StatementVoided" | "StatementReinstated" | "ActorDescribed" | "ProposalDescribed" | "ActorMerged" | "ActorUnmerged" | "ProposalMerged" | "ProposalUnmerged" | "DistinctionMade" | "DistinctionWithdrawn";
            schemaVersion: number;
            /** @description The whole thing as it is after the event; null if it was erased. */
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
        KeyBody: {
            name: string;
            scopes: [
            ] | [
                "read" | "record" | "record-for-others" | "review" | "admin"
            ] | [
                "read" | "record" | "record-for-others" | "review" | "admin",
                "read" | "record" | "record-for-others" | "review" | "admin"
            ] | [
                "read" | "record" | "record-for-others" | "review" | "admin",
                "read" | "record" | "record-for-others" | "review" | "admin",
                "read" | "record" | "record-for-others" | "review" | "admin"
            ] | [
                "read" | "record" | "record-for-others" | "review" | "admin",
                "read" | "record" | "record-for-others" | "review" | "admin",
                "read" | "record" | "record-for-others" | "review" | "admin",
                "read" | "record" | "record-for-others" | "review" | "admin"
            ];
            /** @description When it expires: days from now as P90D, or a date or instant in the future as 2027-01-31. Absent: never. */
            expires?: string | null;
        };
        NewKey: {
            /** @description The id of a key: the middle part of its text. */
            id: string;
            /** @description The caller who uses the key, and the coder of what it records. */
            name: string;
            scopes: ("read" | "record" | "record-for-others" | "review" | "admin")[];
            /**
             * Format: date-time
             * @description An instant in UTC, with microseconds.
             */
            createdAt: string;
            createdBy: string;
            expiresAt: string | null;
            /** @description Accurate to about a minute. */
            lastUsedAt: string | null;
            revokedAt: string | null;
            /** @description The text to send as `Authorization: Bearer`. It is shown once. */
            key: string;
        };
        Keys: {
            items: components["schemas"]["Key"][];
            /** @description The cursor of the following page; null on the last one. */
            next: string | null;
        };
        Key: {
            /** @description The id of a key: the middle part of its text. */
            id: string;
            /** @description The caller who uses the key, and the coder of what it records. */
            name: string;
            scopes: ("read" | "record" | "record-for-others" | "review" | "admin")[];
            /**
             * Format: date-time
             * @description An instant in UTC, with microseconds.
             */
            createdAt: string;
            createdBy: string;
            expiresAt: string | null;
            /** @description Accurate to about a minute. */
            lastUsedAt: string | null;
            revokedAt: string | null;
        };
        Session: {
            /** @description Who is asking; null if unknown. */
            caller: string | null;
            /** @description The coder of what the caller records, unless the caller names another. */
            coder: string | null;
            scopes: ("read" | "record" | "record-for-others" | "review" | "admin")[];
            /** @description When the session or the key expires. */
            expiresAt: string | null;
            /** @description read: every request needs a key; record: only recording needs one; null: nothing does. */
            keyNeededTo: ("read" | "record") | null;
        };
        SignInBody: {
            key: string;
        };
        ReconciliationManifest: {
            versions: string[];
            name: string;
            identifierSpace: string;
            schemaSpace: string;
            documentation: string;
            defaultTypes: {
                id: string;
                name: string;
            }[];
            view: {
                url: string;
            };
            preview: {
                url: string;
                width: number;
                height: number;
            };
            suggest: {
                entity: {
                    service_url: string;
                    service_path: string;
                };
                type: {
                    service_url: string;
                    service_path: string;
                };
            };
        };
        /** @description By the key of each query, its candidates, the best first. */
        ReconciliationResults: {
            [key: string]: {
                result: {
                    id: string;
                    name: string;
                    /** @description 0 to 100. */
                    score: number;
                    /** @description Whether this is a certain match. */
                    match: boolean;
                    type: {
                        id: string;
                        name: string;
                    }[];
                    features: {
                        id: string;
                        value: number | boolean;
                    }[];
                }[];
            };
        };
        ReconciliationSuggestions: {
            result: {
                id: string;
                name: string;
                description?: string;
                notable?: {
                    id: string;
                    name: string;
                }[];
            }[];
        };
        Live: {
            /** @enum {string} */
            status: "up";
        };
        Ready: {
            /** @enum {string} */
            status: "ready" | "not-ready";
            /** @description What prevents it from being ready. */
            waitingFor: string[];
            /** @enum {string} */
            postgres: "up" | "down";
            /**
             * @description Recording and reading work without it.
             * @enum {string}
             */
            kafka: "up" | "down" | "absent";
            /** @description Events that the read models have not folded yet. */
            projectionLagEvents: number | null;
            /** @description Events that could not be folded, and those waiting behind them. */
            parkedEvents: number | null;
        };
        /** @description Besides `record`, the fields of what it records: those of StatementBody, or of ActorBody or ProposalBody (with `id`), whose missing fields keep their values unless `replace` is true; for a recoding, `id` and a merge patch; for a void, `id`, `reason` and `note`; for a reinstatement, `id`. */
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
        /** @description A row of a Hypothesis search. Of its tags, `speaker:`, `proposal:`, `said:` (an EDTF date), and `position:` or `status:` are required; `for:`, `kind:`, `attribution:`, `reported-by:`, `language:`, `condition:`, `hedge:`, `confidence:` and `utterance:` are also read. All others are kept as tags of the coding. */
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
        /** @description How the rows of a sheet become statements. */
        SheetMappingBody: {
            /** @description The name of the sheet. Row keys belong to it. */
            name: string;
            /**
             * Format: uuid
             * @description For row keys. By default made from the name.
             */
            namespace?: string;
            /**
             * @description For a CSV file without a byte order mark. Default: UTF-8.
             * @enum {string}
             */
            encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1250" | "windows-1251";
            /**
             * @description For a CSV file. Default: the one most frequent in its header.
             * @enum {string}
             */
            delimiter?: "," | ";" | "\t" | "|";
            /** @description For an XLSX file. Default: the first. */
            worksheet?: string;
            /** @default 1 */
            headerRow: number;
            /**
             * @default .
             * @enum {string}
             */
            decimal: "." | ",";
            /**
             * @description What separates the items of a list.
             * @default |
             */
            list: string;
            /**
             * @description Whether white space around a cell is left out.
             * @default true
             */
            trim: boolean;
            /**
             * @description For dates such as 03/04/2023. Without it, ambiguous dates are refused.
             * @enum {string}
             */
            dateOrder?: "dmy" | "mdy" | "ymd";
            /** @description Headers and their fields. A second column with the same header is “Header (2)”. */
            columns: {
                [key: string]: ("record" | "id" | "speaker" | "onBehalfOf" | "proposal" | "kind" | "saidOn" | "quote" | "paraphrase" | "selector.exact" | "selector.prefix" | "selector.suffix" | "selector.start" | "selector.end" | "language" | "translatedFrom" | "attribution" | "reportedBy" | "source.url" | "source.reference" | "source.publisher" | "source.title" | "source.retrievedAt" | "source.archivedUrl" | "source.contentHash" | "source.language" | "source.publishedOn" | "supersedes" | "coding.position" | "coding.status" | "coding.conditions" | "coding.hedges" | "coding.native.scale" | "coding.native.value" | "coding.utterance" | "coding.coder" | "coding.confidence" | "coding.note" | "coding.tags" | "name" | "aliases" | "sameAs" | "unnamed" | "memberships" | "title" | "description" | "owner" | "topics" | "reason" | "note") | {
                    /** @enum {string} */
                    field: "record" | "id" | "speaker" | "onBehalfOf" | "proposal" | "kind" | "saidOn" | "quote" | "paraphrase" | "selector.exact" | "selector.prefix" | "selector.suffix" | "selector.start" | "selector.end" | "language" | "translatedFrom" | "attribution" | "reportedBy" | "source.url" | "source.reference" | "source.publisher" | "source.title" | "source.retrievedAt" | "source.archivedUrl" | "source.contentHash" | "source.language" | "source.publishedOn" | "supersedes" | "coding.position" | "coding.status" | "coding.conditions" | "coding.hedges" | "coding.native.scale" | "coding.native.value" | "coding.utterance" | "coding.coder" | "coding.confidence" | "coding.note" | "coding.tags" | "name" | "aliases" | "sameAs" | "unnamed" | "memberships" | "title" | "description" | "owner" | "topics" | "reason" | "note";
                    /**
                     * @description For this column, instead of the one of the mapping.
                     * @enum {string}
                     */
                    dateOrder?: "dmy" | "mdy" | "ymd";
                    /** @description What separates the items of a list in this column. */
                    list?: string;
                    /** @description What the cells say, and what each means, for example {"strongly agree": "strongly-support"}; null: nothing. Case, accents and punctuation make no difference. Other values are refused. */
                    values?: {
                        [key: string]: string | null;
                    };
                    /** @description The name of the scale: the cell is kept as it was, in coding.native. */
                    native?: string;
                };
            };
            /**
             * @description Values for fields that have no column, or whose cell is empty.
             * @default {}
             */
            constants: {
                [key: string]: string;
            };
            /**
             * @description The columns that identify a row. They give it a stable id.
             * @default []
             */
            key: string[];
            /**
             * @description Names in the sheet and their actors: an id, or one to be created.
             * @default {}
             */
            names: {
                [key: string]: components["schemas"]["Slug"] | {
                    create: {
                        /** @description By default made from the name. */
                        id?: components["schemas"]["Slug"];
                        /** @enum {string} */
                        kind: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
                        /** @description By default as in the sheet. */
                        name?: string;
                    };
                };
            };
            /**
             * @description Names in the sheet and their proposals: an id, or one to be created.
             * @default {}
             */
            proposals: {
                [key: string]: components["schemas"]["Slug"] | {
                    create: {
                        id?: components["schemas"]["Slug"];
                        title?: string;
                    };
                };
            };
        };
        /** @description The answer to a line; the last one is the summary, or says why the import stopped. */
        ImportAnswer: {
            line: number;
            /** @enum {string} */
            status: "recorded" | "described" | "recoded" | "voided" | "reinstated" | "moved" | "exists" | "refused";
            id: string | null;
            problem?: components["schemas"]["Problem"];
            /** @description For an actor or a proposal that was described before: the fields that have changed. */
            changed?: string[];
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
            /**
             * @description Nothing was written.
             * @constant
             */
            dryRun?: true;
            /** @description For a sheet: the names to settle in its mapping, most frequent first. */
            names?: components["schemas"]["UnsettledName"][];
            /** @description For a sheet: statements from rows that are no longer in it. They are not voided. */
            vanished?: {
                count: number;
                statements: string[];
            };
        } | {
            /** @constant */
            status: "aborted";
            line: number;
            problem: components["schemas"]["Problem"];
        };
        UnsettledName: {
            name: string;
            /** @enum {string} */
            register: "actor" | "proposal";
            /** @description How many rows have it. */
            rows: number;
            candidates: components["schemas"]["NameCandidate"][];
        };
        NameCandidate: {
            id: string;
            /** @description The name of an actor, the title of a proposal. */
            name: string;
            /** @description Of an actor. */
            kind: string | null;
            /** @description 1 if the name is one of its own. */
            score: number;
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
            /** @description The coder, if one is named. */
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
                /** @description Absent if the statement has no quote. */
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
        Citation: {
            /** @enum {string} */
            style: "chicago" | "apa";
            styleTitle: string;
            /**
             * Format: uri
             * @description The licence of the citation style.
             */
            styleLicense: string;
            /** @description A note in Chicago style; the in-text citation in APA style. */
            inText: {
                text: string;
                /** @description With `<i>` for italics and no other markup. */
                html: string;
            };
            /** @description The source, and the record of the statement. */
            bibliography: {
                text: string;
                /** @description With `<i>` for italics and no other markup. */
                html: string;
            }[];
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
                    /** @description The coder, if one is named. */
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
                        /** @description Absent if the statement has no quote. */
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
    draftsList: {
        parameters: {
            query?: {
                /** @description `review`: all drafts that are waiting for a reviewer; needs the scope `review`. */
                of?: "me" | "review";
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
                     *           "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *           "author": "anyone",
                     *           "state": "open",
                     *           "reviewer": null,
                     *           "comment": null,
                     *           "version": 1,
                     *           "createdAt": "2026-11-26T12:00:00.000000Z",
                     *           "changedAt": "2026-11-26T12:00:00.000000Z",
                     *           "statement": {
                     *             "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *             "speaker": "fumio-kishida",
                     *             "proposal": "nato-indo-pacific-partnerships",
                     *             "kind": "position",
                     *             "saidOn": "2023-07-12",
                     *             "attribution": "on-record",
                     *             "onBehalfOf": [
                     *               "japan"
                     *             ],
                     *             "paraphrase": "Kishida looked forward to furthering cooperation in new areas including cyber-security, as NATO increases its engagement with the Indo-Pacific.",
                     *             "source": {
                     *               "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *               "publisher": "Reuters",
                     *               "title": "NATO leaders send mixed messages on Japan office",
                     *               "publishedOn": "2023-07-12",
                     *               "language": "en"
                     *             },
                     *             "language": "en",
                     *             "coding": {
                     *               "position": "support"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "reviewRequired": false,
                     *       "mayReview": true,
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Drafts"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    draftsAdd: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version to change, as given in ETag. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "01a217c7-b451-4279-a17e-a5b420280a38",
                 *       "speaker": "emmanuel-macron",
                 *       "saidOn": "2023-07"
                 *     }
                 */
                "application/json": components["schemas"]["DraftStatementBody"];
            };
        };
        responses: {
            /** @description How it stands. */
            200: {
                headers: {
                    /** @description The version of the draft: what If-Match names. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01a217c7-b451-4279-a17e-a5b420280a38",
                     *       "author": "anyone",
                     *       "state": "open",
                     *       "reviewer": null,
                     *       "comment": null,
                     *       "version": 1,
                     *       "createdAt": "2026-11-26T12:00:00.000000Z",
                     *       "changedAt": "2026-11-26T12:00:00.000000Z",
                     *       "statement": {
                     *         "id": "01a217c7-b451-4279-a17e-a5b420280a38",
                     *         "speaker": "emmanuel-macron",
                     *         "saidOn": "2023-07"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    /** @description The version of the draft: what If-Match names. */
                    ETag?: string;
                    /** @description The address of the new thing. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01a217c7-b451-4279-a17e-a5b420280a38",
                     *       "author": "anyone",
                     *       "state": "open",
                     *       "reviewer": null,
                     *       "comment": null,
                     *       "version": 1,
                     *       "createdAt": "2026-11-26T12:00:00.000000Z",
                     *       "changedAt": "2026-11-26T12:00:00.000000Z",
                     *       "statement": {
                     *         "id": "01a217c7-b451-4279-a17e-a5b420280a38",
                     *         "speaker": "emmanuel-macron",
                     *         "saidOn": "2023-07"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `too-many-drafts`, `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-drafts" | "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    draftsGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A UUID.
                 * @example a8446621-ab4d-55e5-9de4-b456e4266d8f
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
                     *       "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *       "author": "anyone",
                     *       "state": "open",
                     *       "reviewer": null,
                     *       "comment": null,
                     *       "version": 1,
                     *       "createdAt": "2026-11-26T12:00:00.000000Z",
                     *       "changedAt": "2026-11-26T12:00:00.000000Z",
                     *       "statement": {
                     *         "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *         "speaker": "fumio-kishida",
                     *         "proposal": "nato-indo-pacific-partnerships",
                     *         "kind": "position",
                     *         "saidOn": "2023-07-12",
                     *         "attribution": "on-record",
                     *         "onBehalfOf": [
                     *           "japan"
                     *         ],
                     *         "paraphrase": "Kishida looked forward to furthering cooperation in new areas including cyber-security, as NATO increases its engagement with the Indo-Pacific.",
                     *         "source": {
                     *           "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *           "publisher": "Reuters",
                     *           "title": "NATO leaders send mixed messages on Japan office",
                     *           "publishedOn": "2023-07-12",
                     *           "language": "en"
                     *         },
                     *         "language": "en",
                     *         "coding": {
                     *           "position": "support"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    draftsChange: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version to change, as given in ETag.
                 * @example "1"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example a8446621-ab4d-55e5-9de4-b456e4266d8f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                 *       "speaker": "fumio-kishida",
                 *       "proposal": "nato-indo-pacific-partnerships",
                 *       "kind": "position",
                 *       "saidOn": "2023-07-11/2023-07-12",
                 *       "attribution": "on-record",
                 *       "onBehalfOf": [
                 *         "japan"
                 *       ],
                 *       "paraphrase": "Kishida looked forward to furthering cooperation in new areas including cyber-security, as NATO increases its engagement with the Indo-Pacific.",
                 *       "source": {
                 *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                 *         "publisher": "Reuters",
                 *         "title": "NATO leaders send mixed messages on Japan office",
                 *         "publishedOn": "2023-07-12",
                 *         "language": "en"
                 *       },
                 *       "language": "en",
                 *       "coding": {
                 *         "position": "support"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DraftStatementBody"];
            };
        };
        responses: {
            /** @description How it stands. */
            200: {
                headers: {
                    /** @description The version of the draft: what If-Match names. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *       "author": "anyone",
                     *       "state": "open",
                     *       "reviewer": null,
                     *       "comment": null,
                     *       "version": 2,
                     *       "createdAt": "2026-11-26T12:00:00.000000Z",
                     *       "changedAt": "2026-11-26T12:00:00.000000Z",
                     *       "statement": {
                     *         "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *         "speaker": "fumio-kishida",
                     *         "proposal": "nato-indo-pacific-partnerships",
                     *         "kind": "position",
                     *         "saidOn": "2023-07-11/2023-07-12",
                     *         "attribution": "on-record",
                     *         "onBehalfOf": [
                     *           "japan"
                     *         ],
                     *         "paraphrase": "Kishida looked forward to furthering cooperation in new areas including cyber-security, as NATO increases its engagement with the Indo-Pacific.",
                     *         "source": {
                     *           "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *           "publisher": "Reuters",
                     *           "title": "NATO leaders send mixed messages on Japan office",
                     *           "publishedOn": "2023-07-12",
                     *           "language": "en"
                     *         },
                     *         "language": "en",
                     *         "coding": {
                     *           "position": "support"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `draft-state`, `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/draft-state" | "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    draftsDrop: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version to change, as given in ETag.
                 * @example "1"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example 01a217c7-b451-4279-a17e-a5b420280a38
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it stands. */
            200: {
                headers: {
                    /** @description The version of the draft: what If-Match names. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01a217c7-b451-4279-a17e-a5b420280a38",
                     *       "author": "anyone",
                     *       "state": "open",
                     *       "reviewer": null,
                     *       "comment": null,
                     *       "version": 1,
                     *       "createdAt": "2026-11-26T12:00:00.000000Z",
                     *       "changedAt": "2026-11-26T12:00:00.000000Z",
                     *       "statement": {
                     *         "id": "01a217c7-b451-4279-a17e-a5b420280a38",
                     *         "speaker": "emmanuel-macron",
                     *         "saidOn": "2023-07"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `draft-state`, `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/draft-state" | "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    draftsSubmit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version to change, as given in ETag.
                 * @example "4"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example a8446621-ab4d-55e5-9de4-b456e4266d8f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description How it stands. */
            200: {
                headers: {
                    /** @description The version of the draft: what If-Match names. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *       "author": "anyone",
                     *       "state": "submitted",
                     *       "reviewer": "anyone",
                     *       "comment": null,
                     *       "version": 5,
                     *       "createdAt": "2026-11-26T12:00:00.000000Z",
                     *       "changedAt": "2026-11-26T12:00:00.000000Z",
                     *       "statement": {
                     *         "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *         "speaker": "fumio-kishida",
                     *         "proposal": "nato-indo-pacific-partnerships",
                     *         "kind": "position",
                     *         "saidOn": "2023-07-11/2023-07-12",
                     *         "attribution": "on-record",
                     *         "onBehalfOf": [
                     *           "japan"
                     *         ],
                     *         "paraphrase": "Kishida looked forward to furthering cooperation in new areas including cyber-security, as NATO increases its engagement with the Indo-Pacific.",
                     *         "source": {
                     *           "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *           "publisher": "Reuters",
                     *           "title": "NATO leaders send mixed messages on Japan office",
                     *           "publishedOn": "2023-07-12",
                     *           "language": "en"
                     *         },
                     *         "language": "en",
                     *         "coding": {
                     *           "position": "support"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `draft-state`, `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/draft-state" | "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    draftsSendBack: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version to change, as given in ETag.
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example a8446621-ab4d-55e5-9de4-b456e4266d8f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "The article says that it was on the 12th."
                 *     }
                 */
                "application/json": components["schemas"]["ReturningBody"];
            };
        };
        responses: {
            /** @description How it stands. */
            200: {
                headers: {
                    /** @description The version of the draft: what If-Match names. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *       "author": "anyone",
                     *       "state": "returned",
                     *       "reviewer": "anyone",
                     *       "comment": "The article says that it was on the 12th.",
                     *       "version": 4,
                     *       "createdAt": "2026-11-26T12:00:00.000000Z",
                     *       "changedAt": "2026-11-26T12:00:00.000000Z",
                     *       "statement": {
                     *         "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *         "speaker": "fumio-kishida",
                     *         "proposal": "nato-indo-pacific-partnerships",
                     *         "kind": "position",
                     *         "saidOn": "2023-07-11/2023-07-12",
                     *         "attribution": "on-record",
                     *         "onBehalfOf": [
                     *           "japan"
                     *         ],
                     *         "paraphrase": "Kishida looked forward to furthering cooperation in new areas including cyber-security, as NATO increases its engagement with the Indo-Pacific.",
                     *         "source": {
                     *           "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *           "publisher": "Reuters",
                     *           "title": "NATO leaders send mixed messages on Japan office",
                     *           "publishedOn": "2023-07-12",
                     *           "language": "en"
                     *         },
                     *         "language": "en",
                     *         "coding": {
                     *           "position": "support"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `draft-state`, `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/draft-state" | "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    draftsApprove: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*` means any version.
                 * @example "5"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example a8446621-ab4d-55e5-9de4-b456e4266d8f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *       "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *       "speaker": "fumio-kishida",
                     *       "onBehalfOf": [
                     *         "japan"
                     *       ],
                     *       "proposal": "nato-indo-pacific-partnerships",
                     *       "kind": "position",
                     *       "saidOn": "2023-07-11/2023-07-12",
                     *       "quote": null,
                     *       "paraphrase": "Kishida looked forward to furthering cooperation in new areas including cyber-security, as NATO increases its engagement with the Indo-Pacific.",
                     *       "selector": null,
                     *       "language": "en",
                     *       "translatedFrom": null,
                     *       "attribution": "on-record",
                     *       "reportedBy": null,
                     *       "source": {
                     *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *         "reference": null,
                     *         "publisher": "Reuters",
                     *         "title": "NATO leaders send mixed messages on Japan office",
                     *         "publishedOn": "2023-07-12",
                     *         "retrievedAt": null,
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": "en"
                     *       },
                     *       "supersedes": null,
                     *       "coding": {
                     *         "position": "support",
                     *         "status": null,
                     *         "conditions": [],
                     *         "hedges": [],
                     *         "native": null,
                     *         "utterance": null,
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
                     *       "id": "a8446621-ab4d-55e5-9de4-b456e4266d8f",
                     *       "speaker": "fumio-kishida",
                     *       "onBehalfOf": [
                     *         "japan"
                     *       ],
                     *       "proposal": "nato-indo-pacific-partnerships",
                     *       "kind": "position",
                     *       "saidOn": "2023-07-11/2023-07-12",
                     *       "quote": null,
                     *       "paraphrase": "Kishida looked forward to furthering cooperation in new areas including cyber-security, as NATO increases its engagement with the Indo-Pacific.",
                     *       "selector": null,
                     *       "language": "en",
                     *       "translatedFrom": null,
                     *       "attribution": "on-record",
                     *       "reportedBy": null,
                     *       "source": {
                     *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *         "reference": null,
                     *         "publisher": "Reuters",
                     *         "title": "NATO leaders send mixed messages on Japan office",
                     *         "publishedOn": "2023-07-12",
                     *         "retrievedAt": null,
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": "en"
                     *       },
                     *       "supersedes": null,
                     *       "coding": {
                     *         "position": "support",
                     *         "status": null,
                     *         "conditions": [],
                     *         "hedges": [],
                     *         "native": null,
                     *         "utterance": null,
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
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `draft-state`, `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/draft-state" | "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    passagesFind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "He said: “The issue of the liaison office is still on the table.”"
                 *     }
                 */
                "application/json": components["schemas"]["CodedPassagesQuestionBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "more": false
                     *     }
                     */
                    "application/json": components["schemas"]["CodedPassages"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    previewsRecord: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                 *       "speaker": "jens-stoltenberg",
                 *       "proposal": "nato-global-military-alliance",
                 *       "kind": "position",
                 *       "saidOn": "2023-07-12",
                 *       "attribution": "on-record",
                 *       "onBehalfOf": [
                 *         "nato"
                 *       ],
                 *       "quote": "This is not about NATO becoming a global military alliance",
                 *       "selector": {
                 *         "exact": "This is not about NATO becoming a global military alliance"
                 *       },
                 *       "source": {
                 *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                 *         "publisher": "Reuters",
                 *         "title": "NATO leaders send mixed messages on Japan office",
                 *         "publishedOn": "2023-07-12",
                 *         "language": "en"
                 *       },
                 *       "language": "en",
                 *       "coding": {
                 *         "position": "oppose"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StatementBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holders": [
                     *         {
                     *           "holder": "jens-stoltenberg",
                     *           "before": null,
                     *           "after": {
                     *             "holder": "jens-stoltenberg",
                     *             "proposal": "nato-global-military-alliance",
                     *             "position": {
                     *               "value": "oppose",
                     *               "kind": "first-recorded",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "alsoCodedAs": [],
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "since": {
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12"
                     *               },
                     *               "reaffirmed": {
                     *                 "times": 0,
                     *                 "last": null
                     *               },
                     *               "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
                     *             },
                     *             "status": null,
                     *             "lastSpoke": "2023-07-12",
                     *             "statements": 1,
                     *             "utterances": 1
                     *           },
                     *           "shifts": [
                     *             {
                     *               "id": "f6e203be-b964-5c4f-8bf0-7ac94e35cf82",
                     *               "holder": "jens-stoltenberg",
                     *               "proposal": "nato-global-military-alliance",
                     *               "facet": "position",
                     *               "kind": "first-recorded",
                     *               "toward": null,
                     *               "change": false,
                     *               "from": null,
                     *               "to": {
                     *                 "value": "oppose",
                     *                 "utterance": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "speaker": "jens-stoltenberg",
                     *                 "quote": "This is not about NATO becoming a global military alliance",
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12",
                     *                 "evidence": "first-hand",
                     *                 "source": {
                     *                   "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                   "reference": null,
                     *                   "publisher": "Reuters",
                     *                   "title": "NATO leaders send mixed messages on Japan office"
                     *                 },
                     *                 "contestedWith": null,
                     *                 "alsoCodedAs": []
                     *               },
                     *               "type": "stance-shifted",
                     *               "news": false,
                     *               "lagDays": 1962
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "holder": "nato",
                     *           "before": null,
                     *           "after": {
                     *             "holder": "nato",
                     *             "proposal": "nato-global-military-alliance",
                     *             "position": {
                     *               "value": "oppose",
                     *               "kind": "first-recorded",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "alsoCodedAs": [],
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "since": {
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12"
                     *               },
                     *               "reaffirmed": {
                     *                 "times": 0,
                     *                 "last": null
                     *               },
                     *               "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
                     *             },
                     *             "status": null,
                     *             "lastSpoke": "2023-07-12",
                     *             "statements": 1,
                     *             "utterances": 1
                     *           },
                     *           "shifts": [
                     *             {
                     *               "id": "bd6641a3-e005-5368-8dee-b4a630c3d0ba",
                     *               "holder": "nato",
                     *               "proposal": "nato-global-military-alliance",
                     *               "facet": "position",
                     *               "kind": "first-recorded",
                     *               "toward": null,
                     *               "change": false,
                     *               "from": null,
                     *               "to": {
                     *                 "value": "oppose",
                     *                 "utterance": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "speaker": "jens-stoltenberg",
                     *                 "quote": "This is not about NATO becoming a global military alliance",
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12",
                     *                 "evidence": "first-hand",
                     *                 "source": {
                     *                   "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                   "reference": null,
                     *                   "publisher": "Reuters",
                     *                   "title": "NATO leaders send mixed messages on Japan office"
                     *                 },
                     *                 "contestedWith": null,
                     *                 "alsoCodedAs": []
                     *               },
                     *               "type": "stance-shifted",
                     *               "news": false,
                     *               "lagDays": 1962
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "tooMany": [],
                     *       "moreShifts": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    previewsRecode: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: never;
            path: {
                /**
                 * @description A UUID.
                 * @example 45674826-3410-5dd5-840b-c7cc9aa0f8bf
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
                 *         "position": "strongly-oppose"
                 *       }
                 *     }
                 */
                "application/merge-patch+json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holders": [
                     *         {
                     *           "holder": "jens-stoltenberg",
                     *           "before": {
                     *             "holder": "jens-stoltenberg",
                     *             "proposal": "nato-global-military-alliance",
                     *             "position": {
                     *               "value": "oppose",
                     *               "kind": "first-recorded",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "alsoCodedAs": [],
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "since": {
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12"
                     *               },
                     *               "reaffirmed": {
                     *                 "times": 0,
                     *                 "last": null
                     *               },
                     *               "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
                     *             },
                     *             "status": null,
                     *             "lastSpoke": "2023-07-12",
                     *             "statements": 1,
                     *             "utterances": 1
                     *           },
                     *           "after": {
                     *             "holder": "jens-stoltenberg",
                     *             "proposal": "nato-global-military-alliance",
                     *             "position": {
                     *               "value": "strongly-oppose",
                     *               "kind": "first-recorded",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "alsoCodedAs": [],
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "since": {
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12"
                     *               },
                     *               "reaffirmed": {
                     *                 "times": 0,
                     *                 "last": null
                     *               },
                     *               "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
                     *             },
                     *             "status": null,
                     *             "lastSpoke": "2023-07-12",
                     *             "statements": 1,
                     *             "utterances": 1
                     *           },
                     *           "shifts": [
                     *             {
                     *               "id": "f6e203be-b964-5c4f-8bf0-7ac94e35cf82",
                     *               "holder": "jens-stoltenberg",
                     *               "proposal": "nato-global-military-alliance",
                     *               "facet": "position",
                     *               "kind": "first-recorded",
                     *               "toward": null,
                     *               "change": false,
                     *               "from": null,
                     *               "to": {
                     *                 "value": "oppose",
                     *                 "utterance": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "speaker": "jens-stoltenberg",
                     *                 "quote": "This is not about NATO becoming a global military alliance",
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12",
                     *                 "evidence": "first-hand",
                     *                 "source": {
                     *                   "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                   "reference": null,
                     *                   "publisher": "Reuters",
                     *                   "title": "NATO leaders send mixed messages on Japan office"
                     *                 },
                     *                 "contestedWith": null,
                     *                 "alsoCodedAs": []
                     *               },
                     *               "type": "shift-revoked",
                     *               "news": false,
                     *               "lagDays": 1962,
                     *               "replacedBy": [
                     *                 "b5e433c5-1e8a-59a2-9808-814b5124c4b9"
                     *               ]
                     *             },
                     *             {
                     *               "id": "b5e433c5-1e8a-59a2-9808-814b5124c4b9",
                     *               "holder": "jens-stoltenberg",
                     *               "proposal": "nato-global-military-alliance",
                     *               "facet": "position",
                     *               "kind": "first-recorded",
                     *               "toward": null,
                     *               "change": false,
                     *               "from": null,
                     *               "to": {
                     *                 "value": "strongly-oppose",
                     *                 "utterance": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "speaker": "jens-stoltenberg",
                     *                 "quote": "This is not about NATO becoming a global military alliance",
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12",
                     *                 "evidence": "first-hand",
                     *                 "source": {
                     *                   "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                   "reference": null,
                     *                   "publisher": "Reuters",
                     *                   "title": "NATO leaders send mixed messages on Japan office"
                     *                 },
                     *                 "contestedWith": null,
                     *                 "alsoCodedAs": []
                     *               },
                     *               "type": "stance-shifted",
                     *               "news": false,
                     *               "lagDays": 1962
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "holder": "nato",
                     *           "before": {
                     *             "holder": "nato",
                     *             "proposal": "nato-global-military-alliance",
                     *             "position": {
                     *               "value": "oppose",
                     *               "kind": "first-recorded",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "alsoCodedAs": [],
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "since": {
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12"
                     *               },
                     *               "reaffirmed": {
                     *                 "times": 0,
                     *                 "last": null
                     *               },
                     *               "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
                     *             },
                     *             "status": null,
                     *             "lastSpoke": "2023-07-12",
                     *             "statements": 1,
                     *             "utterances": 1
                     *           },
                     *           "after": {
                     *             "holder": "nato",
                     *             "proposal": "nato-global-military-alliance",
                     *             "position": {
                     *               "value": "strongly-oppose",
                     *               "kind": "first-recorded",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "alsoCodedAs": [],
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "since": {
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12"
                     *               },
                     *               "reaffirmed": {
                     *                 "times": 0,
                     *                 "last": null
                     *               },
                     *               "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
                     *             },
                     *             "status": null,
                     *             "lastSpoke": "2023-07-12",
                     *             "statements": 1,
                     *             "utterances": 1
                     *           },
                     *           "shifts": [
                     *             {
                     *               "id": "bd6641a3-e005-5368-8dee-b4a630c3d0ba",
                     *               "holder": "nato",
                     *               "proposal": "nato-global-military-alliance",
                     *               "facet": "position",
                     *               "kind": "first-recorded",
                     *               "toward": null,
                     *               "change": false,
                     *               "from": null,
                     *               "to": {
                     *                 "value": "oppose",
                     *                 "utterance": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "speaker": "jens-stoltenberg",
                     *                 "quote": "This is not about NATO becoming a global military alliance",
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12",
                     *                 "evidence": "first-hand",
                     *                 "source": {
                     *                   "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                   "reference": null,
                     *                   "publisher": "Reuters",
                     *                   "title": "NATO leaders send mixed messages on Japan office"
                     *                 },
                     *                 "contestedWith": null,
                     *                 "alsoCodedAs": []
                     *               },
                     *               "type": "shift-revoked",
                     *               "news": false,
                     *               "lagDays": 1962,
                     *               "replacedBy": [
                     *                 "4bfde07c-e13d-5842-81bc-17ce577d92bb"
                     *               ]
                     *             },
                     *             {
                     *               "id": "4bfde07c-e13d-5842-81bc-17ce577d92bb",
                     *               "holder": "nato",
                     *               "proposal": "nato-global-military-alliance",
                     *               "facet": "position",
                     *               "kind": "first-recorded",
                     *               "toward": null,
                     *               "change": false,
                     *               "from": null,
                     *               "to": {
                     *                 "value": "strongly-oppose",
                     *                 "utterance": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "speaker": "jens-stoltenberg",
                     *                 "quote": "This is not about NATO becoming a global military alliance",
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12",
                     *                 "evidence": "first-hand",
                     *                 "source": {
                     *                   "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                   "reference": null,
                     *                   "publisher": "Reuters",
                     *                   "title": "NATO leaders send mixed messages on Japan office"
                     *                 },
                     *                 "contestedWith": null,
                     *                 "alsoCodedAs": []
                     *               },
                     *               "type": "stance-shifted",
                     *               "news": false,
                     *               "lagDays": 1962
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "tooMany": [],
                     *       "moreShifts": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    previewsVoid: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: never;
            path: {
                /**
                 * @description A UUID.
                 * @example 45674826-3410-5dd5-840b-c7cc9aa0f8bf
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
                 *       "note": null
                 *     }
                 */
                "application/json": components["schemas"]["VoidingBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holders": [
                     *         {
                     *           "holder": "jens-stoltenberg",
                     *           "before": {
                     *             "holder": "jens-stoltenberg",
                     *             "proposal": "nato-global-military-alliance",
                     *             "position": {
                     *               "value": "oppose",
                     *               "kind": "first-recorded",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "alsoCodedAs": [],
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "since": {
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12"
                     *               },
                     *               "reaffirmed": {
                     *                 "times": 0,
                     *                 "last": null
                     *               },
                     *               "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
                     *             },
                     *             "status": null,
                     *             "lastSpoke": "2023-07-12",
                     *             "statements": 1,
                     *             "utterances": 1
                     *           },
                     *           "after": null,
                     *           "shifts": [
                     *             {
                     *               "id": "f6e203be-b964-5c4f-8bf0-7ac94e35cf82",
                     *               "holder": "jens-stoltenberg",
                     *               "proposal": "nato-global-military-alliance",
                     *               "facet": "position",
                     *               "kind": "first-recorded",
                     *               "toward": null,
                     *               "change": false,
                     *               "from": null,
                     *               "to": {
                     *                 "value": "oppose",
                     *                 "utterance": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "speaker": "jens-stoltenberg",
                     *                 "quote": "This is not about NATO becoming a global military alliance",
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12",
                     *                 "evidence": "first-hand",
                     *                 "source": {
                     *                   "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                   "reference": null,
                     *                   "publisher": "Reuters",
                     *                   "title": "NATO leaders send mixed messages on Japan office"
                     *                 },
                     *                 "contestedWith": null,
                     *                 "alsoCodedAs": []
                     *               },
                     *               "type": "shift-revoked",
                     *               "news": false,
                     *               "lagDays": 1962,
                     *               "replacedBy": []
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "holder": "nato",
                     *           "before": {
                     *             "holder": "nato",
                     *             "proposal": "nato-global-military-alliance",
                     *             "position": {
                     *               "value": "oppose",
                     *               "kind": "first-recorded",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "alsoCodedAs": [],
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "since": {
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12"
                     *               },
                     *               "reaffirmed": {
                     *                 "times": 0,
                     *                 "last": null
                     *               },
                     *               "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
                     *             },
                     *             "status": null,
                     *             "lastSpoke": "2023-07-12",
                     *             "statements": 1,
                     *             "utterances": 1
                     *           },
                     *           "after": null,
                     *           "shifts": [
                     *             {
                     *               "id": "bd6641a3-e005-5368-8dee-b4a630c3d0ba",
                     *               "holder": "nato",
                     *               "proposal": "nato-global-military-alliance",
                     *               "facet": "position",
                     *               "kind": "first-recorded",
                     *               "toward": null,
                     *               "change": false,
                     *               "from": null,
                     *               "to": {
                     *                 "value": "oppose",
                     *                 "utterance": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "speaker": "jens-stoltenberg",
                     *                 "quote": "This is not about NATO becoming a global military alliance",
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12",
                     *                 "evidence": "first-hand",
                     *                 "source": {
                     *                   "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                   "reference": null,
                     *                   "publisher": "Reuters",
                     *                   "title": "NATO leaders send mixed messages on Japan office"
                     *                 },
                     *                 "contestedWith": null,
                     *                 "alsoCodedAs": []
                     *               },
                     *               "type": "shift-revoked",
                     *               "news": false,
                     *               "lagDays": 1962,
                     *               "replacedBy": []
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "tooMany": [],
                     *       "moreShifts": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    previewsReinstate: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: never;
            path: {
                /**
                 * @description A UUID.
                 * @example 45674826-3410-5dd5-840b-c7cc9aa0f8bf
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
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holders": [
                     *         {
                     *           "holder": "jens-stoltenberg",
                     *           "before": null,
                     *           "after": {
                     *             "holder": "jens-stoltenberg",
                     *             "proposal": "nato-global-military-alliance",
                     *             "position": {
                     *               "value": "oppose",
                     *               "kind": "first-recorded",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "alsoCodedAs": [],
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "since": {
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12"
                     *               },
                     *               "reaffirmed": {
                     *                 "times": 0,
                     *                 "last": null
                     *               },
                     *               "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
                     *             },
                     *             "status": null,
                     *             "lastSpoke": "2023-07-12",
                     *             "statements": 1,
                     *             "utterances": 1
                     *           },
                     *           "shifts": [
                     *             {
                     *               "id": "f6e203be-b964-5c4f-8bf0-7ac94e35cf82",
                     *               "holder": "jens-stoltenberg",
                     *               "proposal": "nato-global-military-alliance",
                     *               "facet": "position",
                     *               "kind": "first-recorded",
                     *               "toward": null,
                     *               "change": false,
                     *               "from": null,
                     *               "to": {
                     *                 "value": "oppose",
                     *                 "utterance": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "speaker": "jens-stoltenberg",
                     *                 "quote": "This is not about NATO becoming a global military alliance",
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12",
                     *                 "evidence": "first-hand",
                     *                 "source": {
                     *                   "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                   "reference": null,
                     *                   "publisher": "Reuters",
                     *                   "title": "NATO leaders send mixed messages on Japan office"
                     *                 },
                     *                 "contestedWith": null,
                     *                 "alsoCodedAs": []
                     *               },
                     *               "type": "stance-shifted",
                     *               "news": false,
                     *               "lagDays": 1962
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "holder": "nato",
                     *           "before": null,
                     *           "after": {
                     *             "holder": "nato",
                     *             "proposal": "nato-global-military-alliance",
                     *             "position": {
                     *               "value": "oppose",
                     *               "kind": "first-recorded",
                     *               "evidence": "first-hand",
                     *               "contestedWith": null,
                     *               "alsoCodedAs": [],
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12",
                     *               "since": {
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12"
                     *               },
                     *               "reaffirmed": {
                     *                 "times": 0,
                     *                 "last": null
                     *               },
                     *               "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf"
                     *             },
                     *             "status": null,
                     *             "lastSpoke": "2023-07-12",
                     *             "statements": 1,
                     *             "utterances": 1
                     *           },
                     *           "shifts": [
                     *             {
                     *               "id": "bd6641a3-e005-5368-8dee-b4a630c3d0ba",
                     *               "holder": "nato",
                     *               "proposal": "nato-global-military-alliance",
                     *               "facet": "position",
                     *               "kind": "first-recorded",
                     *               "toward": null,
                     *               "change": false,
                     *               "from": null,
                     *               "to": {
                     *                 "value": "oppose",
                     *                 "utterance": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "statement": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *                 "speaker": "jens-stoltenberg",
                     *                 "quote": "This is not about NATO becoming a global military alliance",
                     *                 "saidOn": "2023-07-12",
                     *                 "noLaterThan": "2023-07-12",
                     *                 "evidence": "first-hand",
                     *                 "source": {
                     *                   "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *                   "reference": null,
                     *                   "publisher": "Reuters",
                     *                   "title": "NATO leaders send mixed messages on Japan office"
                     *                 },
                     *                 "contestedWith": null,
                     *                 "alsoCodedAs": []
                     *               },
                     *               "type": "stance-shifted",
                     *               "news": false,
                     *               "lagDays": 1962
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "tooMany": [],
                     *       "moreShifts": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    statementsList: {
        parameters: {
            query?: {
                /**
                 * @description What must match: words, "a phrase", begin* (words that begin this way), -without. They are looked for in the words of a statement, the title of its source, and the names and aliases of the speaker, those spoken for, and the proposal.
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
                /** @description relevance: with q, the best matches first, among the newest 1,000. */
                order?: "oldest" | "newest" | "relevance";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
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
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /** @description The version to change, as given in ETag; `*` means any version. */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
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
                 *       "id": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                 *       "speaker": "jens-stoltenberg",
                 *       "proposal": "nato-global-military-alliance",
                 *       "kind": "position",
                 *       "saidOn": "2023-07-12",
                 *       "attribution": "on-record",
                 *       "onBehalfOf": [
                 *         "nato"
                 *       ],
                 *       "quote": "This is not about NATO becoming a global military alliance",
                 *       "selector": {
                 *         "exact": "This is not about NATO becoming a global military alliance"
                 *       },
                 *       "source": {
                 *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                 *         "publisher": "Reuters",
                 *         "title": "NATO leaders send mixed messages on Japan office",
                 *         "publishedOn": "2023-07-12",
                 *         "language": "en"
                 *       },
                 *       "language": "en",
                 *       "coding": {
                 *         "position": "oppose"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StatementBody"];
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *       "id": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *       "speaker": "jens-stoltenberg",
                     *       "onBehalfOf": [
                     *         "nato"
                     *       ],
                     *       "proposal": "nato-global-military-alliance",
                     *       "kind": "position",
                     *       "saidOn": "2023-07-12",
                     *       "quote": "This is not about NATO becoming a global military alliance",
                     *       "paraphrase": null,
                     *       "selector": {
                     *         "exact": "This is not about NATO becoming a global military alliance",
                     *         "prefix": null,
                     *         "suffix": null,
                     *         "start": null,
                     *         "end": null
                     *       },
                     *       "language": "en",
                     *       "translatedFrom": null,
                     *       "attribution": "on-record",
                     *       "reportedBy": null,
                     *       "source": {
                     *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *         "reference": null,
                     *         "publisher": "Reuters",
                     *         "title": "NATO leaders send mixed messages on Japan office",
                     *         "publishedOn": "2023-07-12",
                     *         "retrievedAt": null,
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": "en"
                     *       },
                     *       "supersedes": null,
                     *       "coding": {
                     *         "position": "oppose",
                     *         "status": null,
                     *         "conditions": [],
                     *         "hedges": [],
                     *         "native": null,
                     *         "utterance": null,
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
                     *       "id": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *       "speaker": "jens-stoltenberg",
                     *       "onBehalfOf": [
                     *         "nato"
                     *       ],
                     *       "proposal": "nato-global-military-alliance",
                     *       "kind": "position",
                     *       "saidOn": "2023-07-12",
                     *       "quote": "This is not about NATO becoming a global military alliance",
                     *       "paraphrase": null,
                     *       "selector": {
                     *         "exact": "This is not about NATO becoming a global military alliance",
                     *         "prefix": null,
                     *         "suffix": null,
                     *         "start": null,
                     *         "end": null
                     *       },
                     *       "language": "en",
                     *       "translatedFrom": null,
                     *       "attribution": "on-record",
                     *       "reportedBy": null,
                     *       "source": {
                     *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *         "reference": null,
                     *         "publisher": "Reuters",
                     *         "title": "NATO leaders send mixed messages on Japan office",
                     *         "publishedOn": "2023-07-12",
                     *         "retrievedAt": null,
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": "en"
                     *       },
                     *       "supersedes": null,
                     *       "coding": {
                     *         "position": "oppose",
                     *         "status": null,
                     *         "conditions": [],
                     *         "hedges": [],
                     *         "native": null,
                     *         "utterance": null,
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
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
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
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*` means any version.
                 * @example "1"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example 45674826-3410-5dd5-840b-c7cc9aa0f8bf
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
                 *         "note": "Said at a news conference in Vilnius."
                 *       }
                 *     }
                 */
                "application/merge-patch+json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *       "id": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *       "speaker": "jens-stoltenberg",
                     *       "onBehalfOf": [
                     *         "nato"
                     *       ],
                     *       "proposal": "nato-global-military-alliance",
                     *       "kind": "position",
                     *       "saidOn": "2023-07-12",
                     *       "quote": "This is not about NATO becoming a global military alliance",
                     *       "paraphrase": null,
                     *       "selector": {
                     *         "exact": "This is not about NATO becoming a global military alliance",
                     *         "prefix": null,
                     *         "suffix": null,
                     *         "start": null,
                     *         "end": null
                     *       },
                     *       "language": "en",
                     *       "translatedFrom": null,
                     *       "attribution": "on-record",
                     *       "reportedBy": null,
                     *       "source": {
                     *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476",
                     *         "reference": null,
                     *         "publisher": "Reuters",
                     *         "title": "NATO leaders send mixed messages on Japan office",
                     *         "publishedOn": "2023-07-12",
                     *         "retrievedAt": null,
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": "en"
                     *       },
                     *       "supersedes": null,
                     *       "coding": {
                     *         "position": "oppose",
                     *         "status": null,
                     *         "conditions": [],
                     *         "hedges": [],
                     *         "native": null,
                     *         "utterance": null,
                     *         "coder": null,
                     *         "confidence": null,
                     *         "note": "Said at a news conference in Vilnius.",
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
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
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
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*` means any version.
                 * @example "2"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example 45674826-3410-5dd5-840b-c7cc9aa0f8bf
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
            /** @description The thing as it now is. */
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
                     *         "note": "Said at a news conference in Vilnius.",
                     *         "position": "oppose",
                     *         "status": null,
                     *         "tags": [],
                     *         "utterance": null
                     *       },
                     *       "id": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *       "kind": "position",
                     *       "language": "en",
                     *       "onBehalfOf": [
                     *         "nato"
                     *       ],
                     *       "paraphrase": null,
                     *       "proposal": "nato-global-military-alliance",
                     *       "quote": "This is not about NATO becoming a global military alliance",
                     *       "reportedBy": null,
                     *       "saidOn": "2023-07-12",
                     *       "selector": {
                     *         "end": null,
                     *         "exact": "This is not about NATO becoming a global military alliance",
                     *         "prefix": null,
                     *         "start": null,
                     *         "suffix": null
                     *       },
                     *       "source": {
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": "en",
                     *         "publishedOn": "2023-07-12",
                     *         "publisher": "Reuters",
                     *         "reference": null,
                     *         "retrievedAt": null,
                     *         "title": "NATO leaders send mixed messages on Japan office",
                     *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476"
                     *       },
                     *       "speaker": "jens-stoltenberg",
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
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
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
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*` means any version.
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example 45674826-3410-5dd5-840b-c7cc9aa0f8bf
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
            /** @description The thing as it now is. */
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
                     *         "note": "Said at a news conference in Vilnius.",
                     *         "position": "oppose",
                     *         "status": null,
                     *         "tags": [],
                     *         "utterance": null
                     *       },
                     *       "id": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *       "kind": "position",
                     *       "language": "en",
                     *       "onBehalfOf": [
                     *         "nato"
                     *       ],
                     *       "paraphrase": null,
                     *       "proposal": "nato-global-military-alliance",
                     *       "quote": "This is not about NATO becoming a global military alliance",
                     *       "reportedBy": null,
                     *       "saidOn": "2023-07-12",
                     *       "selector": {
                     *         "end": null,
                     *         "exact": "This is not about NATO becoming a global military alliance",
                     *         "prefix": null,
                     *         "start": null,
                     *         "suffix": null
                     *       },
                     *       "source": {
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": "en",
                     *         "publishedOn": "2023-07-12",
                     *         "publisher": "Reuters",
                     *         "reference": null,
                     *         "retrievedAt": null,
                     *         "title": "NATO leaders send mixed messages on Japan office",
                     *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476"
                     *       },
                     *       "speaker": "jens-stoltenberg",
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
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
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
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*` means any version.
                 * @example "4"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /**
                 * @description A UUID.
                 * @example 45674826-3410-5dd5-840b-c7cc9aa0f8bf
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "proposal": "nato-indo-pacific-partnerships"
                 *     }
                 */
                "application/json": {
                    proposal: components["schemas"]["Slug"];
                };
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *         "note": "Said at a news conference in Vilnius.",
                     *         "position": "oppose",
                     *         "status": null,
                     *         "tags": [],
                     *         "utterance": null
                     *       },
                     *       "id": "01a217c7-b451-7279-a17e-a5b420280a37",
                     *       "kind": "position",
                     *       "language": "en",
                     *       "onBehalfOf": [
                     *         "nato"
                     *       ],
                     *       "paraphrase": null,
                     *       "proposal": "nato-indo-pacific-partnerships",
                     *       "quote": "This is not about NATO becoming a global military alliance",
                     *       "reportedBy": null,
                     *       "saidOn": "2023-07-12",
                     *       "selector": {
                     *         "end": null,
                     *         "exact": "This is not about NATO becoming a global military alliance",
                     *         "prefix": null,
                     *         "start": null,
                     *         "suffix": null
                     *       },
                     *       "source": {
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": "en",
                     *         "publishedOn": "2023-07-12",
                     *         "publisher": "Reuters",
                     *         "reference": null,
                     *         "retrievedAt": null,
                     *         "title": "NATO leaders send mixed messages on Japan office",
                     *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476"
                     *       },
                     *       "speaker": "jens-stoltenberg",
                     *       "supersedes": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *       "translatedFrom": null,
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1,
                     *       "voided": null
                     *     }
                     */
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
                     *         "note": "Said at a news conference in Vilnius.",
                     *         "position": "oppose",
                     *         "status": null,
                     *         "tags": [],
                     *         "utterance": null
                     *       },
                     *       "id": "01a217c7-b451-7279-a17e-a5b420280a37",
                     *       "kind": "position",
                     *       "language": "en",
                     *       "onBehalfOf": [
                     *         "nato"
                     *       ],
                     *       "paraphrase": null,
                     *       "proposal": "nato-indo-pacific-partnerships",
                     *       "quote": "This is not about NATO becoming a global military alliance",
                     *       "reportedBy": null,
                     *       "saidOn": "2023-07-12",
                     *       "selector": {
                     *         "end": null,
                     *         "exact": "This is not about NATO becoming a global military alliance",
                     *         "prefix": null,
                     *         "start": null,
                     *         "suffix": null
                     *       },
                     *       "source": {
                     *         "archivedUrl": null,
                     *         "contentHash": null,
                     *         "language": "en",
                     *         "publishedOn": "2023-07-12",
                     *         "publisher": "Reuters",
                     *         "reference": null,
                     *         "retrievedAt": null,
                     *         "title": "NATO leaders send mixed messages on Japan office",
                     *         "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476"
                     *       },
                     *       "speaker": "jens-stoltenberg",
                     *       "supersedes": "45674826-3410-5dd5-840b-c7cc9aa0f8bf",
                     *       "translatedFrom": null,
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1,
                     *       "voided": null
                     *     }
                     */
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    citationsCitation: {
        parameters: {
            query?: {
                /**
                 * @description chicago: notes and bibliography. apa: the 7th edition. Ignored by formats that have no style.
                 * @example chicago
                 */
                style?: "chicago" | "apa";
                /** @description json: as text and as HTML. text: the citation and the bibliography, line by line. csl-json and bibtex: for a reference manager. */
                format?: "json" | "text" | "csl-json" | "bibtex";
                /**
                 * @description The day on which it was accessed; default: today, in UTC.
                 * @example 2026-11-26
                 */
                accessed?: string;
                /** @description Becomes part of the address of the record. */
                asOf?: string;
                /** @description Cites the statement as recorded by then, and becomes part of the address of the record. */
                knownAt?: string;
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
            /**
             * @description The answer.
             *
             *     The answer.
             */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "style": "chicago",
                     *       "styleTitle": "Chicago, notes and bibliography",
                     *       "styleLicense": "https://www.apache.org/licenses/LICENSE-2.0",
                     *       "inText": {
                     *         "text": "Mozilla, July 13, 2021: [paraphrase] User Agent Client Hints: harmful, reported in “User Agent Client Hints,” mozilla, July 13, 2021, https://github.com/mozilla/standards-positions/issues/202; recorded as “Statement by Mozilla, July 13, 2021, on ‘User Agent Client Hints,’” Stancebook, version 1, November 26, 2026, http://127.0.0.1:3000/statements/5f883c08-a900-5968-bcb4-46c999bc4cf7.",
                     *         "html": "Mozilla, July 13, 2021: [paraphrase] User Agent Client Hints: harmful, reported in “User Agent Client Hints,” <i>mozilla</i>, July 13, 2021, https://github.com/mozilla/standards-positions/issues/202; recorded as “Statement by Mozilla, July 13, 2021, on ‘User Agent Client Hints,’” Stancebook, version 1, November 26, 2026, http://127.0.0.1:3000/statements/5f883c08-a900-5968-bcb4-46c999bc4cf7."
                     *       },
                     *       "bibliography": [
                     *         {
                     *           "text": "mozilla. “User Agent Client Hints.” July 13, 2021. https://github.com/mozilla/standards-positions/issues/202.",
                     *           "html": "<i>mozilla</i>. “User Agent Client Hints.” July 13, 2021. https://github.com/mozilla/standards-positions/issues/202."
                     *         },
                     *         {
                     *           "text": "Stancebook. “Statement by Mozilla, July 13, 2021, on ‘User Agent Client Hints.’” Version 1. November 26, 2026. http://127.0.0.1:3000/statements/5f883c08-a900-5968-bcb4-46c999bc4cf7.",
                     *           "html": "Stancebook. “Statement by Mozilla, July 13, 2021, on ‘User Agent Client Hints.’” Version 1. November 26, 2026. http://127.0.0.1:3000/statements/5f883c08-a900-5968-bcb4-46c999bc4cf7."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Citation"];
                    "text/plain": string;
                    "application/x-bibtex": string;
                    "application/vnd.citationstyles.csl+json": Record<string, never>[];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    mendingPreviewActor: {
        parameters: {
            query: {
                /** @example emmanuel-macron */
                into: components["schemas"]["Slug"];
                "min-sequence"?: string;
            };
            header?: never;
            path: {
                /** @example e-macron */
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
                     *       "statements": 0,
                     *       "duplicates": 0,
                     *       "actors": [],
                     *       "proposals": [],
                     *       "isMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    mendingMergeActor: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*` means any version.
                 * @example "1"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /** @example e-macron */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "emmanuel-macron"
                 *     }
                 */
                "application/json": {
                    into: components["schemas"]["Slug"];
                };
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *       "aliases": [],
                     *       "id": "e-macron",
                     *       "kind": "person",
                     *       "memberships": [],
                     *       "name": "E. Macron",
                     *       "sameAs": [],
                     *       "unnamed": false,
                     *       "mergedInto": "emmanuel-macron",
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Actor"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    mendingUnmergeActor: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*` means any version.
                 * @example "2"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /** @example e-macron */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *       "aliases": [],
                     *       "id": "e-macron",
                     *       "kind": "person",
                     *       "memberships": [],
                     *       "name": "E. Macron",
                     *       "sameAs": [],
                     *       "unnamed": false,
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Actor"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    mendingPreviewProposal: {
        parameters: {
            query: {
                /** @example nato-liaison-office-tokyo */
                into: components["schemas"]["Slug"];
                "min-sequence"?: string;
            };
            header?: never;
            path: {
                /** @example nato-office-tokyo */
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
                     *       "statements": 0,
                     *       "duplicates": 0,
                     *       "actors": [],
                     *       "proposals": [],
                     *       "isMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    mendingMergeProposal: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*` means any version.
                 * @example "1"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /** @example nato-office-tokyo */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "nato-liaison-office-tokyo"
                 *     }
                 */
                "application/json": {
                    into: components["schemas"]["Slug"];
                };
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *       "aliases": [],
                     *       "description": null,
                     *       "id": "nato-office-tokyo",
                     *       "owner": null,
                     *       "relations": [],
                     *       "sameAs": [],
                     *       "title": "NATO office in Tokyo",
                     *       "topics": [
                     *         "nato"
                     *       ],
                     *       "mergedInto": "nato-liaison-office-tokyo",
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    mendingUnmergeProposal: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*` means any version.
                 * @example "2"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /** @example nato-office-tokyo */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *       "aliases": [],
                     *       "description": null,
                     *       "id": "nato-office-tokyo",
                     *       "owner": null,
                     *       "relations": [],
                     *       "sameAs": [],
                     *       "title": "NATO office in Tokyo",
                     *       "topics": [
                     *         "nato"
                     *       ],
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    mendingChangeMany: {
        parameters: {
            query?: {
                describe?: "missing";
                /**
                 * @description Change nothing, and say what would happen to each.
                 * @example true
                 */
                preview?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "statements": [
                 *         {
                 *           "id": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
                 *           "version": 1
                 *         }
                 *       ],
                 *       "void": {
                 *         "reason": "duplicate",
                 *         "note": "The same report in another paper."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ManyChangesBody"];
            };
        };
        responses: {
            /** @description What happened to each. */
            200: {
                headers: {
                    /** @description Where this was written, for use as min-sequence. */
                    "Stancebook-Sequence": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "batch": null,
                     *       "statements": [
                     *         {
                     *           "id": "5f883c08-a900-5968-bcb4-46c999bc4cf7",
                     *           "status": "voided",
                     *           "version": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ManyChanges"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `id-taken`, `words-recorded`, `merged`, `statement-voided` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/id-taken" | "/problems/words-recorded" | "/problems/merged" | "/problems/statement-voided";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `said-after-recording`, `immutable-member`, `not-described`, `utterance-taken` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    mendingSimilar: {
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
                     *             "version": 1,
                     *             "voided": null
                     *           },
                     *           "similarity": 0.88,
                     *           "isLinked": false
                     *         },
                     *         {
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
                     *             "version": 1,
                     *             "voided": null
                     *           },
                     *           "similarity": 0.88,
                     *           "isLinked": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SimilarStatements"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
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
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /** @description The version to change, as given in ETag; `*` means any version. */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /** @example e-macron */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "person",
                 *       "name": "E. Macron"
                 *     }
                 */
                "application/json": components["schemas"]["ActorBody"];
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *       "id": "e-macron",
                     *       "name": "E. Macron",
                     *       "kind": "person",
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
                     *       "id": "e-macron",
                     *       "name": "E. Macron",
                     *       "kind": "person",
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
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
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
                /** @description By id, or in alphabetical order of name (or, for a proposal, title). */
                order?: "id" | "name";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
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
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /** @description The version to change, as given in ETag; `*` means any version. */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
                "X-Correlation-Id"?: string;
                /** @description W3C Trace Context. It is recorded with the event; a malformed one is ignored. */
                traceparent?: string;
            };
            path: {
                /** @example nato-office-tokyo */
                id: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "NATO office in Tokyo",
                 *       "topics": [
                 *         "nato"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProposalBody"];
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *       "id": "nato-office-tokyo",
                     *       "title": "NATO office in Tokyo",
                     *       "description": null,
                     *       "owner": null,
                     *       "aliases": [],
                     *       "sameAs": [],
                     *       "topics": [
                     *         "nato"
                     *       ],
                     *       "relations": [],
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1
                     *     }
                     */
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
                     *       "id": "nato-office-tokyo",
                     *       "title": "NATO office in Tokyo",
                     *       "description": null,
                     *       "owner": null,
                     *       "aliases": [],
                     *       "sameAs": [],
                     *       "topics": [
                     *         "nato"
                     *       ],
                     *       "relations": [],
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
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
                /** @description By id, or in alphabetical order of name (or, for a proposal, title). */
                order?: "id" | "name";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    importsImport: {
        parameters: {
            query?: {
                describe?: "missing";
                /** @description hypothesis: each line is an annotation (HypothesisAnnotation) and is recorded as a statement; one edited since the last import becomes a recoding. */
                format?: "ndjson" | "hypothesis";
                /** @description true: the answer to each line says what would happen to it if the lines before it were carried out; nothing is written. A statement without an id has none yet. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One JSON object per line. ImportLineBody: `record`, and the fields of what it records; with `format=hypothesis`, an annotation. Or a sheet, CSV or XLSX, by itself with fields as headers; or as multipart/form-data, `mapping` (SheetMappingBody) and then `file`. */
        requestBody: {
            content: {
                /** @example {"record":"actor","id":"germany","kind":"state","name":"Germany"} */
                "application/x-ndjson": unknown;
                /** @example {"record":"actor","id":"germany","kind":"state","name":"Germany"} */
                "text/csv": unknown;
                /** @example {"record":"actor","id":"germany","kind":"state","name":"Germany"} */
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                /** @example {"record":"actor","id":"germany","kind":"state","name":"Germany"} */
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description One line of JSON (ImportAnswer) for each line, in order; the last is a summary, or says why the import stopped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {"line":1,"status":"described","id":"germany"}
                     *     {"status":"summary","lines":1,"counts":{"described":1},"sequence":"2:153"}
                     */
                    "application/x-ndjson": string;
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `invalid-body` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-body";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `too-many-imports`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/too-many-imports" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    importsInspect: {
        parameters: {
            query?: {
                /**
                 * @description The name of the new mapping; row keys belong to it.
                 * @example votes
                 */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A sheet, CSV or XLSX; or as multipart/form-data, `mapping` (SheetMappingBody) and then `file`. */
        requestBody: {
            content: {
                /**
                 * @example No,Speaker,Topic,Date,Stance
                 *     1,Emmanuel Macron,Tokyo office,25/05/2023,strongly against
                 */
                "text/csv": unknown;
                /**
                 * @example No,Speaker,Topic,Date,Stance
                 *     1,Emmanuel Macron,Tokyo office,25/05/2023,strongly against
                 */
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                /**
                 * @example No,Speaker,Topic,Date,Stance
                 *     1,Emmanuel Macron,Tokyo office,25/05/2023,strongly against
                 */
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "columns": [
                     *         {
                     *           "header": "No",
                     *           "letters": "A",
                     *           "field": null,
                     *           "samples": [
                     *             "1"
                     *           ]
                     *         },
                     *         {
                     *           "header": "Speaker",
                     *           "letters": "B",
                     *           "field": "speaker",
                     *           "samples": [
                     *             "Emmanuel Macron"
                     *           ]
                     *         },
                     *         {
                     *           "header": "Topic",
                     *           "letters": "C",
                     *           "field": "proposal",
                     *           "samples": [
                     *             "Tokyo office"
                     *           ]
                     *         },
                     *         {
                     *           "header": "Date",
                     *           "letters": "D",
                     *           "field": "saidOn",
                     *           "samples": [
                     *             "25/05/2023"
                     *           ]
                     *         },
                     *         {
                     *           "header": "Stance",
                     *           "letters": "E",
                     *           "field": "coding.position",
                     *           "samples": [
                     *             "strongly against"
                     *           ]
                     *         }
                     *       ],
                     *       "rows": [
                     *         {
                     *           "row": 2,
                     *           "cells": [
                     *             "1",
                     *             "Emmanuel Macron",
                     *             "Tokyo office",
                     *             "25/05/2023",
                     *             "strongly against"
                     *           ]
                     *         }
                     *       ],
                     *       "worksheets": [],
                     *       "encoding": "utf-8",
                     *       "delimiter": ",",
                     *       "fields": [
                     *         "record",
                     *         "id",
                     *         "speaker",
                     *         "onBehalfOf",
                     *         "proposal",
                     *         "kind",
                     *         "saidOn",
                     *         "quote",
                     *         "paraphrase",
                     *         "selector.exact",
                     *         "selector.prefix",
                     *         "selector.suffix",
                     *         "selector.start",
                     *         "selector.end",
                     *         "language",
                     *         "translatedFrom",
                     *         "attribution",
                     *         "reportedBy",
                     *         "source.url",
                     *         "source.reference",
                     *         "source.publisher",
                     *         "source.title",
                     *         "source.retrievedAt",
                     *         "source.archivedUrl",
                     *         "source.contentHash",
                     *         "source.language",
                     *         "source.publishedOn",
                     *         "supersedes",
                     *         "coding.position",
                     *         "coding.status",
                     *         "coding.conditions",
                     *         "coding.hedges",
                     *         "coding.native.scale",
                     *         "coding.native.value",
                     *         "coding.utterance",
                     *         "coding.coder",
                     *         "coding.confidence",
                     *         "coding.note",
                     *         "coding.tags",
                     *         "name",
                     *         "aliases",
                     *         "sameAs",
                     *         "unnamed",
                     *         "memberships",
                     *         "title",
                     *         "description",
                     *         "owner",
                     *         "topics",
                     *         "reason",
                     *         "note"
                     *       ],
                     *       "mapping": {
                     *         "name": "votes",
                     *         "delimiter": ",",
                     *         "headerRow": 1,
                     *         "decimal": ".",
                     *         "list": "|",
                     *         "trim": true,
                     *         "dateOrder": "dmy",
                     *         "columns": {
                     *           "Speaker": "speaker",
                     *           "Topic": "proposal",
                     *           "Date": "saidOn",
                     *           "Stance": {
                     *             "field": "coding.position",
                     *             "values": {
                     *               "strongly against": "strongly-oppose"
                     *             },
                     *             "native": "Stance"
                     *           }
                     *         },
                     *         "constants": {},
                     *         "key": [
                     *           "No"
                     *         ],
                     *         "names": {},
                     *         "proposals": {}
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SheetInspection"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `invalid-body` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-body";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `too-many-imports`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/too-many-imports" | "/problems/overloaded" | "/problems/projection-behind";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
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
                     *           "proposal": "nato-japan-partnership-programme",
                     *           "position": {
                     *             "value": "support",
                     *             "kind": "first-recorded",
                     *             "evidence": "indirect",
                     *             "contestedWith": null,
                     *             "alsoCodedAs": [],
                     *             "saidOn": "2023-07-11/2023-07-12",
                     *             "noLaterThan": "2023-07-12",
                     *             "since": {
                     *               "saidOn": "2023-07-11/2023-07-12",
                     *               "noLaterThan": "2023-07-12"
                     *             },
                     *             "reaffirmed": {
                     *               "times": 0,
                     *               "last": null
                     *             },
                     *             "statement": "eec0b538-db2e-595f-8e75-f26464be9fca"
                     *           },
                     *           "status": null,
                     *           "lastSpoke": null,
                     *           "statements": 1,
                     *           "utterances": 1
                     *         }
                     *       ],
                     *       "totals": {
                     *         "none": 1,
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    contradictionsStatus: {
        parameters: {
            query?: {
                /** @description How far apart two may be said and still contradict each other: an ISO 8601 duration, or `any`. */
                within?: "any" | string;
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
                     *       "summary": {
                     *         "clauses": [
                     *           {
                     *             "text": "NATO: on the table since 12 July 2023.",
                     *             "holders": [
                     *               {
                     *                 "id": "nato",
                     *                 "name": "North Atlantic Treaty Organization",
                     *                 "shortName": "NATO"
                     *               }
                     *             ],
                     *             "facet": "status",
                     *             "value": "on-the-table",
                     *             "contestedWith": null,
                     *             "evidence": "first-hand",
                     *             "saidOn": "2023-07-12",
                     *             "noLaterThan": "2023-07-12",
                     *             "since": {
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12"
                     *             },
                     *             "statement": "cc5cf4c9-280f-567a-aaa9-83fe61c3a9fc"
                     *           },
                     *           {
                     *             "text": "Reuters: blocked.",
                     *             "holders": [
                     *               {
                     *                 "id": "reuters",
                     *                 "name": "Reuters",
                     *                 "shortName": "Reuters"
                     *               }
                     *             ],
                     *             "facet": "status",
                     *             "value": "blocked",
                     *             "contestedWith": null,
                     *             "evidence": "first-hand",
                     *             "saidOn": "2023-07-12",
                     *             "noLaterThan": "2023-07-12",
                     *             "since": {
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12"
                     *             },
                     *             "statement": "5df6aa9a-8e6e-5617-aef9-b8c76fdef516"
                     *           },
                     *           {
                     *             "text": "France: rejected.",
                     *             "holders": [
                     *               {
                     *                 "id": "france",
                     *                 "name": "France",
                     *                 "shortName": "France"
                     *               }
                     *             ],
                     *             "facet": "status",
                     *             "value": "rejected",
                     *             "contestedWith": null,
                     *             "evidence": "first-hand",
                     *             "saidOn": "2023-07-12",
                     *             "noLaterThan": "2023-07-12",
                     *             "since": {
                     *               "saidOn": "2023-07-12",
                     *               "noLaterThan": "2023-07-12"
                     *             },
                     *             "statement": "d2d432d1-58c0-5d36-82d0-973a9414f460"
                     *           }
                     *         ],
                     *         "counts": null,
                     *         "lastWord": "2023-07-12",
                     *         "owner": {
                     *           "id": "nato",
                     *           "name": "North Atlantic Treaty Organization",
                     *           "shortName": "NATO",
                     *           "lastSpoke": "2023-07-12"
                     *         },
                     *         "seenOn": "2026-11-27",
                     *         "text": "NATO: on the table since 12 July 2023. Reuters: blocked. France: rejected. NATO has said nothing on the record since."
                     *       },
                     *       "within": "P90D",
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
                     *           ],
                     *           "contradictedSince": []
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
                     *       "sinceChanged": [],
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    contradictionsMixedSignals: {
        parameters: {
            query?: {
                /**
                 * @description How far apart two may be said and still contradict each other: an ISO 8601 duration, or `any`.
                 * @example P30D
                 */
                within?: "any" | string;
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
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
                /** @description Its members on the day of asOf, or on the day of the last recording. */
                organisation?: components["schemas"]["Slug"];
                kind?: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
                /** @description true: only proposals on which two of the holders are on different sides: in favour, neutral or opposed. Strength makes no difference; a position that is contested, or not on the line, is on no side. */
                differ?: "true" | "false";
                /** @description The order of proposals. holders: those on which most of the holders have a stance first. divided: by the mean distance between any two of them on the line. title: in alphabetical order. */
                order?: "holders" | "divided" | "title";
                /** @description Proposals per page. Default: 100, or all that are named. */
                limit?: number;
                cursor?: string;
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
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
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
                     *       "before": 0,
                     *       "total": {
                     *         "holders": 2,
                     *         "proposals": 1
                     *       },
                     *       "more": {
                     *         "holders": 0,
                     *         "proposals": 0
                     *       },
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "next": null,
                     *       "previous": null
                     *     }
                     */
                    "application/json": components["schemas"]["Matrix"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    matrixFile: {
        parameters: {
            query?: {
                /** @example mozilla,webkit */
                holders?: string;
                /** @example web-mozilla-202 */
                proposals?: string;
                topic?: string;
                /** @description Its members on the day of asOf, or on the day of the last recording. */
                organisation?: components["schemas"]["Slug"];
                kind?: "person" | "organisation" | "state" | "group" | "outlet" | "unknown";
                /** @description true: only proposals on which two of the holders are on different sides: in favour, neutral or opposed. Strength makes no difference; a position that is contested, or not on the line, is on no side. */
                differ?: "true" | "false";
                /**
                 * @description long: one row for each stance of a holder on a proposal. wide: one row for each proposal and one column for each holder, at most 16000.
                 * @example wide
                 */
                shape?: "long" | "wide";
                /** @description What the cells of a wide file hold. A long one has both. */
                facet?: "position" | "status";
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
                    /** @description The state of the record: with it, the same bytes are had again. */
                    "Stancebook-Snapshot": string;
                    /** @description true where the file lacks something that could not be folded yet. */
                    "Stancebook-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example proposal,proposalTitle,Mozilla,WebKit
                     *     web-mozilla-202,User Agent Client Hints,neutral,undecided
                     */
                    "text/csv": string;
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    positionsPositions: {
        parameters: {
            query?: {
                /** @description By default: months if the statements span at most two years, quarters up to five, otherwise years. */
                by?: "year" | "quarter" | "month";
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
                     *       "by": "quarter",
                     *       "items": [
                     *         {
                     *           "period": "2019-Q4",
                     *           "held": {
                     *             "n": 1,
                     *             "contested": 0,
                     *             "positions": {
                     *               "neutral": 1
                     *             }
                     *           },
                     *           "spoke": {
                     *             "n": 1,
                     *             "contested": 0,
                     *             "positions": {
                     *               "neutral": 1
                     *             }
                     *           }
                     *         },
                     *         {
                     *           "period": "2021-Q3",
                     *           "held": {
                     *             "n": 1,
                     *             "contested": 0,
                     *             "positions": {
                     *               "neutral": 1
                     *             }
                     *           },
                     *           "spoke": {
                     *             "n": 1,
                     *             "contested": 0,
                     *             "positions": {
                     *               "neutral": 1
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "next": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["PositionsOverTime"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    positionsFile: {
        parameters: {
            query?: {
                /**
                 * @description By default: months if the statements span at most two years, quarters up to five, otherwise years.
                 * @example year
                 */
                by?: "year" | "quarter" | "month";
                asOf?: string;
                knownAt?: string;
                snapshot?: string;
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
                    /** @description The name of the file. */
                    "Content-Disposition": string;
                    /** @description The state of the record: with it, the same bytes are had again. */
                    "Stancebook-Snapshot": string;
                    /** @description true where the file lacks something that could not be folded yet. */
                    "Stancebook-Stale"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example period,held.n,held.contested,held.strongly-support,held.support,held.neutral,held.oppose,held.strongly-oppose,held.undecided,held.deferred,held.declined,held.abstained,held.withdrawn,spoke.n,spoke.contested,spoke.strongly-support,spoke.support,spoke.neutral,spoke.oppose,spoke.strongly-oppose,spoke.undecided,spoke.deferred,spoke.declined,spoke.abstained,spoke.withdrawn
                     *     2019,1,0,0,0,1,0,0,0,0,0,0,0,1,0,0,0,1,0,0,0,0,0,0,0
                     *     2021,1,0,0,0,1,0,0,0,0,0,0,0,1,0,0,0,1,0,0,0,0,0,0,0
                     *     2023,2,0,0,0,1,0,0,1,0,0,0,0,1,0,0,0,0,0,0,1,0,0,0,0
                     */
                    "text/csv": string;
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    agreementAgreement: {
        parameters: {
            query?: {
                /** @description Only with this actor. */
                with?: components["schemas"]["Slug"];
                /** @description What is compared. last: the last word of each on each proposal. all: where both stood, on each proposal, on every day on which either spoke; a vote is compared only with what the other said on the same day. */
                over?: "last" | "all";
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
                     *       "over": "last",
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    searchSearch: {
        parameters: {
            query: {
                /**
                 * @description What must match: words, "a phrase", begin* (words that begin this way), -without. They are looked for in the words of a statement, the title of its source, and the names and aliases of the speaker, those spoken for, and the proposal.
                 * @example stoltenburg tokyo
                 */
                q: string;
                /**
                 * @description How many of each: actors, proposals and statements.
                 * @example 1
                 */
                limit?: number;
                /** @description The order of statements. relevance: best matches first. */
                order?: "relevance" | "newest" | "oldest";
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
                     *       "q": "stoltenberg tokyo",
                     *       "corrected": [
                     *         {
                     *           "from": "stoltenburg",
                     *           "to": "stoltenberg"
                     *         }
                     *       ],
                     *       "actors": {
                     *         "items": [
                     *           {
                     *             "id": "jens-stoltenberg",
                     *             "name": "Jens Stoltenberg",
                     *             "kind": "person",
                     *             "aliases": [
                     *               "Stoltenberg"
                     *             ]
                     *           }
                     *         ],
                     *         "count": 1
                     *       },
                     *       "proposals": {
                     *         "items": [
                     *           {
                     *             "id": "nato-liaison-office-tokyo",
                     *             "title": "Open a NATO liaison office in Tokyo",
                     *             "owner": "nato",
                     *             "aliases": []
                     *           }
                     *         ],
                     *         "count": 1
                     *       },
                     *       "statements": {
                     *         "items": [
                     *           {
                     *             "attribution": "on-record",
                     *             "coding": {
                     *               "coder": null,
                     *               "conditions": [],
                     *               "confidence": null,
                     *               "hedges": [],
                     *               "native": null,
                     *               "note": null,
                     *               "position": null,
                     *               "status": "on-the-table",
                     *               "tags": [],
                     *               "utterance": "a30ef0b5-93f2-5aeb-9a5b-0cbe54582b6e"
                     *             },
                     *             "id": "ffde5bab-fd7f-57cb-8d49-2f540e70d6e9",
                     *             "kind": "status-claim",
                     *             "language": "en",
                     *             "onBehalfOf": [
                     *               "nato"
                     *             ],
                     *             "paraphrase": "The idea of a liaison office in Tokyo is still up for discussion.",
                     *             "proposal": "nato-liaison-office-tokyo",
                     *             "quote": null,
                     *             "reportedBy": null,
                     *             "saidOn": "2023-07-12",
                     *             "selector": null,
                     *             "source": {
                     *               "archivedUrl": null,
                     *               "contentHash": null,
                     *               "language": "en",
                     *               "publishedOn": "2023-07-12",
                     *               "publisher": "Reuters",
                     *               "reference": null,
                     *               "retrievedAt": null,
                     *               "title": "NATO leaders send mixed messages on Japan office",
                     *               "url": "https://www.channelnewsasia.com/world/nato-leaders-send-mixed-messages-japan-office-controversy-3624476"
                     *             },
                     *             "speaker": "jens-stoltenberg",
                     *             "supersedes": null,
                     *             "translatedFrom": null,
                     *             "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *             "version": 1,
                     *             "voided": null
                     *           }
                     *         ],
                     *         "count": 2,
                     *         "isMore": false
                     *       },
                     *       "included": {
                     *         "actors": {
                     *           "jens-stoltenberg": {
                     *             "name": "Jens Stoltenberg",
                     *             "kind": "person",
                     *             "unnamed": false
                     *           },
                     *           "nato": {
                     *             "name": "North Atlantic Treaty Organization",
                     *             "kind": "organisation",
                     *             "unnamed": false
                     *           }
                     *         },
                     *         "proposals": {
                     *           "nato-liaison-office-tokyo": {
                     *             "title": "Open a NATO liaison office in Tokyo"
                     *           }
                     *         },
                     *         "statements": {}
                     *       },
                     *       "asOf": null,
                     *       "knownAt": null,
                     *       "rules": 1,
                     *       "snapshot": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["Search"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    nearduplicatesList: {
        parameters: {
            query?: {
                /** @example actor */
                of?: "actor" | "proposal";
                cursor?: string;
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
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["NearDuplicates"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    distinctionsList: {
        parameters: {
            query?: {
                /** @example actor */
                of?: "actor" | "proposal";
                limit?: number;
                cursor?: string;
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
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "by": null,
                     *           "ids": [
                     *             "e-macron",
                     *             "emmanuel-macron"
                     *           ],
                     *           "note": "E. Macron is a baker in Lyon.",
                     *           "of": "actor",
                     *           "stands": true,
                     *           "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *           "version": 1,
                     *           "names": [
                     *             "E. Macron",
                     *             "Emmanuel Macron"
                     *           ]
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Distinctions"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    distinctionsMake: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /** @description The version to change, as given in ETag; `*` means any version. */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
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
                 *       "of": "actor",
                 *       "ids": [
                 *         "emmanuel-macron",
                 *         "e-macron"
                 *       ],
                 *       "note": "E. Macron is a baker in Lyon."
                 *     }
                 */
                "application/json": components["schemas"]["DistinctionBody"];
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *       "of": "actor",
                     *       "ids": [
                     *         "e-macron",
                     *         "emmanuel-macron"
                     *       ],
                     *       "note": "E. Macron is a baker in Lyon.",
                     *       "by": null,
                     *       "stands": true,
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["KnownDistinction"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    distinctionsWithdraw: {
        parameters: {
            query?: {
                /** @description Describe actors and proposals that have not been described yet by their ids alone, instead of refusing. */
                describe?: "missing";
            };
            header?: {
                /** @description A request repeated with the same key and body gets the same answer as the first. */
                "Idempotency-Key"?: string;
                /**
                 * @description The version to change, as given in ETag; `*` means any version.
                 * @example "1"
                 */
                "If-Match"?: string;
                /** @description Recorded with the event, to show which events belong together. One is created if none is sent. */
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
                 *       "of": "actor",
                 *       "ids": [
                 *         "emmanuel-macron",
                 *         "e-macron"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DistinctionBody"];
            };
        };
        responses: {
            /** @description The thing as it now is. */
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
                     *       "of": "actor",
                     *       "ids": [
                     *         "e-macron",
                     *         "emmanuel-macron"
                     *       ],
                     *       "note": null,
                     *       "by": null,
                     *       "stands": false,
                     *       "recordedAt": "2026-11-26T12:00:00.000000Z",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["KnownDistinction"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin`, `review-required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin" | "/problems/review-required";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `merged` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/merged";
                    };
                };
            };
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `erased` */
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
            /** @description It has changed since the version in If-Match. `stale-version` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `key-reused`, `invalid-body`, `not-described` */
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
            /** @description If-Match is required. `version-required` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    snapshotsOne: {
        parameters: {
            query?: {
                "min-sequence"?: string;
            };
            header?: never;
            path: {
                /** @example WzEsIuKApiJd */
                snapshot: string;
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
                     *       "snapshot": "WzEsIuKApiJd",
                     *       "recordedUntil": "2026-11-26T12:00:00.000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
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
                /** @description Whether it comes from an archive: the statement behind it was recorded more than 30 days after it was said. */
                archive?: "true" | "false";
                "min-sequence"?: string;
                /** @description The records of one shift: as first published, amended, revoked. */
                shift?: string;
                /** @description A day of UTC: only what was recorded on it. */
                recordedOn?: string;
                /** @description Each shift once, in its latest record: records that were amended or revoked later are left out. `firstTold` then says when shifts published earlier were first published. */
                latest?: "true";
                /** @description What `order` applies to. said: the last day on which it can have been said; each shift is then listed once, in its latest record, and `next` is null at the end. */
                by?: "recorded" | "said";
                /** @description oldest: forwards from the start of the feed, or from the cursor. newest: the latest first; `next` leads to older ones, and `cursor` is where the feed, or its stream, continues. */
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
                     *             "event": "event-0-115"
                     *           }
                     *         }
                     *       ],
                     *       "next": "WzEsIuKApiJd"
                     *     }
                     */
                    "application/json": components["schemas"]["Shifts"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    shiftsArchive: {
        parameters: {
            query?: {
                /** @example 1 */
                limit?: number;
                cursor?: string;
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
                    /** @description The following page, as rel="next"; absent on the last one. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "day": "2026-11-26",
                     *           "changes": 25,
                     *           "proposals": 22
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["ArchiveDays"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
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
                /** @description Whether it comes from an archive: the statement behind it was recorded more than 30 days after it was said. */
                archive?: "true" | "false";
                "min-sequence"?: string;
                /** @description Start at the end of the feed instead of its beginning. */
                from?: "now";
                cursor?: string;
            };
            header?: {
                /** @description Continue after this record, missing nothing. */
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
                     *     data: {"partition":0,"sequence":45,"type":"stance-shifted","id":"973f7417-6d32-59f6-8189-e7d51c319f5f","holder":"mozilla","holderName":"Mozilla","proposal":"web-mozilla-202","proposalTitle":"User Agent Client Hints","facet":"position","kind":"strengthening","toward":"oppose","change":true,"news":false,"lagDays":1962,"from":{"value":"neutral","utterance":"257f6d82-95b5-596e-865f-0e6038f953fd","statement":"257f6d82-95b5-596e-865f-0e6038f953fd","speaker":"mozilla","quote":null,"saidOn":"2019-11-27","noLaterThan":"2019-11-27","evidence":"first-hand","source":{"url":"https://github.com/mozilla/standards-positions/issues/202","reference":null,"publisher":"mozilla","title":"User Agent Client Hints"}},"to":{"value":"oppose","utterance":"5f883c08-a900-5968-bcb4-46c999bc4cf7","statement":"5f883c08-a900-5968-bcb4-46c999bc4cf7","speaker":"mozilla","quote":null,"saidOn":"2021-07-13","noLaterThan":"2021-07-13","evidence":"first-hand","source":{"url":"https://github.com/mozilla/standards-positions/issues/202","reference":null,"publisher":"mozilla","title":"User Agent Client Hints"},"contestedWith":null,"alsoCodedAs":[]},"recordedAt":"2026-11-26T12:00:00.000000Z","rules":1,"because":{"event":"event-0-115"}}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `too-many-readers`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/too-many-readers" | "/problems/projection-behind";
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
                /** @description Whether it comes from an archive: the statement behind it was recorded more than 30 days after it was said. */
                archive?: "true" | "false";
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
                     *         <title>All records of Mozilla on User Agent Client Hints — Stancebook</title>
                     *         <updated>2026-11-26T12:00:00.000000Z</updated>
                     *         <author>
                     *             <name>Stancebook</name>
                     *         </author>
                     *         <link rel="alternate" href="http://127.0.0.1:3000/changes?holder=mozilla&amp;proposal=web-mozilla-202"/>
                     *         <link rel="self" href="http://127.0.0.1:3000/v1/shifts.atom?holder=mozilla&amp;proposal=web-mozilla-202&amp;limit=1"/>
                     *         <entry>
                     *             <title type="html"><![CDATA[Mozilla on User Agent Client Hints: oppose → neutral (weakening toward support)]]></title>
                     *             <id>urn:uuid:9b2f6a0e-54c1-4a2f-8f5e-3c1d2e4b5a60:shift-0-47</id>
                     *             <link href="http://127.0.0.1:3000/stances/mozilla/web-mozilla-202"/>
                     *             <updated>2026-11-26T12:00:00.000000Z</updated>
                     *             <content type="html"><![CDATA[<p>neutral, Mozilla, September 28, 2021: <a href="https://github.com/mozilla/standards-positions/issues/202">User Agent Client Hints</a></p><p>Before:</p><p>oppose, Mozilla, July 13, 2021: <a href="https://github.com/mozilla/standards-positions/issues/202">User Agent Client Hints</a></p>]]></content>
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    exportsExport: {
        parameters: {
            query?: {
                /**
                 * @description all: the three tables in a data package, each referring to the others.
                 * @example stances
                 */
                what?: "stances" | "histories" | "statements" | "all";
                /** @description parquet has typed columns, named as in csv. datapackage is a zip (Data Package version 2): CSV files as in csv, the actors and proposals that they name, schemas, citation and licence. annotations, of statements, is a collection of W3C Web Annotations in JSON-LD. ndjson and parquet keep the exact words. In csv an apostrophe stands before what a spreadsheet would take for a formula: before `=`, `+`, `-` or `@` (full-width ones, too) at the start of a cell, and after a line break or other control character, comma or semicolon within it, and before a tab or carriage return at the start of a cell. Apostrophes and quotation marks that are already there stay. To undo it, remove one apostrophe at each of these places. */
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request`, `known-at-too-young` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description What was recorded here has been erased, or the rules of this snapshot are no longer served. `snapshot-gone` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `too-many-exports`, `overloaded`, `known-at-not-settled`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/too-many-exports" | "/problems/overloaded" | "/problems/known-at-not-settled" | "/problems/projection-behind";
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
                     *           "type": "ProposalDescribed",
                     *           "schemaVersion": 1,
                     *           "data": {
                     *             "aliases": [],
                     *             "description": null,
                     *             "id": "web-mozilla-29",
                     *             "owner": null,
                     *             "relations": [],
                     *             "sameAs": [
                     *               "https://tools.ietf.org/html/draft-yasskin-http-origin-signed-responses"
                     *             ],
                     *             "title": "Signed HTTP Exchanges",
                     *             "topics": [
                     *               "web-standards",
                     *               "ietf"
                     *             ]
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    keysList: {
        parameters: {
            query?: {
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
                     *           "id": "5f0c2a9d8e7b1c34",
                     *           "name": "Grace",
                     *           "scopes": [
                     *             "read"
                     *           ],
                     *           "createdAt": "2026-11-26T12:00:00.000000Z",
                     *           "createdBy": "command line",
                     *           "expiresAt": null,
                     *           "lastUsedAt": null,
                     *           "revokedAt": null
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Keys"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    keysCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada",
                 *       "scopes": [
                 *         "read",
                 *         "record"
                 *       ],
                 *       "expires": "P90D"
                 *     }
                 */
                "application/json": components["schemas"]["KeyBody"];
            };
        };
        responses: {
            /** @description The new key. */
            201: {
                headers: {
                    /** @description Its address. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c2a9d8e7b1c34",
                     *       "name": "Ada",
                     *       "scopes": [
                     *         "read",
                     *         "record"
                     *       ],
                     *       "createdAt": "2026-11-26T12:00:00.000000Z",
                     *       "createdBy": "anyone",
                     *       "expiresAt": "2026-11-26T12:00:00.000000Z",
                     *       "lastUsedAt": null,
                     *       "revokedAt": null,
                     *       "key": "stancebook_5f0c2a9d8e7b1c34_…"
                     *     }
                     */
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description It conflicts with what is already recorded. `name-taken` */
            409: {
                headers: {
                    /** @description Of words that are recorded already: the statement that has them. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/name-taken";
                    };
                };
            };
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `invalid-body` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-body";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    keysRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a key: the middle part of its text.
                 * @example 5f0c2a9d8e7b1c34
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key, revoked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c2a9d8e7b1c34",
                     *       "name": "Grace",
                     *       "scopes": [
                     *         "read"
                     *       ],
                     *       "createdAt": "2026-11-26T12:00:00.000000Z",
                     *       "createdBy": "command line",
                     *       "expiresAt": null,
                     *       "lastUsedAt": "2026-11-26T12:00:00.000000Z",
                     *       "revokedAt": "2026-11-26T12:00:00.000000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    sessionShow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    /** @description Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "caller": "anyone",
                     *       "coder": null,
                     *       "scopes": [
                     *         "read",
                     *         "record",
                     *         "record-for-others",
                     *         "review",
                     *         "admin"
                     *       ],
                     *       "expiresAt": null,
                     *       "keyNeededTo": null
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `foreign-origin` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    sessionBegin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "stancebook_5f0c2a9d8e7b1c34_…"
                 *     }
                 */
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description Who is signed in. */
            200: {
                headers: {
                    /** @description The cookie of the session. */
                    "Set-Cookie": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "caller": "Grace",
                     *       "coder": "Grace",
                     *       "scopes": [
                     *         "read"
                     *       ],
                     *       "expiresAt": "2026-11-26T12:00:00.000000Z",
                     *       "keyNeededTo": null
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `foreign-origin` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `invalid-body` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-body";
                    };
                };
            };
            /** @description Too many keys that do not work came from this address. Retry-After says when to try again. `too-many-sign-ins` */
            429: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/too-many-sign-ins";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    sessionEnd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is asking from then on. */
            200: {
                headers: {
                    /** @description The cookie of the session. */
                    "Set-Cookie": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "caller": "anyone",
                     *       "coder": null,
                     *       "scopes": [
                     *         "read",
                     *         "record",
                     *         "record-for-others",
                     *         "review",
                     *         "admin"
                     *       ],
                     *       "expiresAt": null,
                     *       "keyNeededTo": null
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `foreign-origin` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
    reconciliationService: {
        parameters: {
            query?: {
                /**
                 * @description At most 50 queries by key, as JSON. Without it, the service describes itself.
                 * @example {"q0":{"query":"Macron, E.","limit":1}}
                 */
                queries?: string;
            };
            header?: never;
            path: {
                /** @example actors */
                list: "actors" | "proposals";
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
                     *       "q0": {
                     *         "result": [
                     *           {
                     *             "id": "emmanuel-macron",
                     *             "name": "Emmanuel Macron",
                     *             "score": 88,
                     *             "match": false,
                     *             "type": [
                     *               {
                     *                 "id": "person",
                     *                 "name": "Person"
                     *               }
                     *             ],
                     *             "features": [
                     *               {
                     *                 "id": "name_similarity",
                     *                 "value": 0.88
                     *               },
                     *               {
                     *                 "id": "own_name",
                     *                 "value": false
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReconciliationManifest"] | components["schemas"]["ReconciliationResults"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `invalid-body` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-body";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    reconciliationCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example proposals */
                list: "actors" | "proposals";
            };
            cookie?: never;
        };
        /** @description `queries`: at most 50 of them by keys, as JSON. */
        requestBody: {
            content: {
                /** @example queries=%7B%22q0%22%3A%7B%22query%22%3A%22Client%20Hints%22%2C%22limit%22%3A1%7D%7D */
                "application/x-www-form-urlencoded": {
                    queries: string;
                };
            };
        };
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
                     *       "q0": {
                     *         "result": [
                     *           {
                     *             "id": "web-mozilla-79",
                     *             "name": "HTTP Client Hints",
                     *             "score": 87,
                     *             "match": false,
                     *             "type": [
                     *               {
                     *                 "id": "proposal",
                     *                 "name": "Proposal"
                     *               }
                     *             ],
                     *             "features": [
                     *               {
                     *                 "id": "name_similarity",
                     *                 "value": 0.87
                     *               },
                     *               {
                     *                 "id": "own_name",
                     *                 "value": false
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReconciliationResults"];
                };
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body did not arrive in time. `request-timeout` */
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
            /** @description The body is too large. `too-large` */
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
            /** @description This type of body is not accepted here. `unsupported-media-type` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `invalid-body` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-body";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    reconciliationSuggest: {
        parameters: {
            query: {
                /** @example Macr */
                prefix: string;
                cursor?: number;
            };
            header?: never;
            path: {
                /** @example actors */
                list: "actors" | "proposals";
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
                     *       "result": [
                     *         {
                     *           "id": "emmanuel-macron",
                     *           "name": "Emmanuel Macron",
                     *           "notable": [
                     *             {
                     *               "id": "person",
                     *               "name": "Person"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReconciliationSuggestions"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `invalid-body` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-body";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    reconciliationTypes: {
        parameters: {
            query: {
                /** @example per */
                prefix: string;
                cursor?: number;
            };
            header?: never;
            path: {
                /** @example actors */
                list: "actors" | "proposals";
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
                     *       "result": [
                     *         {
                     *           "id": "person",
                     *           "name": "Person"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReconciliationSuggestions"];
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    /** @description As it was. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `invalid-body` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-body";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
                    };
                };
            };
        };
    };
    reconciliationPreview: {
        parameters: {
            query: {
                /** @example emmanuel-macron */
                id: components["schemas"]["Slug"];
            };
            header?: never;
            path: {
                /** @example actors */
                list: "actors" | "proposals";
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
                     * @example <!doctype html>
                     *     <html lang="en">
                     *     <head><meta charset="utf-8"><title>Emmanuel Macron</title></head>
                     *     <body><h1>Emmanuel Macron</h1><p>person</p><p>Also: Macron</p><p>emmanuel-macron</p></body>
                     *     </html>
                     */
                    "text/html": string;
                };
            };
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `not-json`, `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description Not found. `not-found` */
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
            /** @description The body breaks the schema or a rule, or the idempotency key was used for another request. `invalid-body` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/invalid-body";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded`, `projection-behind` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded" | "/problems/projection-behind";
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
            /** @description It is running. */
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `foreign-origin` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `overloaded` */
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `foreign-origin` */
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
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The client already has this answer. */
            304: {
                headers: {
                    /** @description As it was. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address, a header, the query or the body is malformed. `bad-request` */
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
            /** @description A valid key is needed. `unauthenticated` */
            401: {
                headers: {
                    /** @description Bearer. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/unauthenticated";
                    };
                };
            };
            /** @description The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours. `forbidden`, `foreign-origin` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/forbidden" | "/problems/foreign-origin";
                    };
                };
            };
            /** @description The address and the headers are too large together. `headers-too-large` */
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
            /** @description Something went wrong on the server. It is safe to try again with the same idempotency key. `internal-error` */
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
            /** @description The server cannot do this at the moment. Retry-After says when to try again. `database-unavailable`, `database-gave-up`, `identity-provider-unavailable`, `overloaded` */
            503: {
                headers: {
                    /** @description In seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        type?: "/problems/database-unavailable" | "/problems/database-gave-up" | "/problems/identity-provider-unavailable" | "/problems/overloaded";
                    };
                };
            };
        };
    };
}
