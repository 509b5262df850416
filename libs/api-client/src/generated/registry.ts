// Written by npm run api:generate from docs/reference/openapi/registry.json.
export interface paths {
    "/api/registry/v1/commune-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CommuneImports_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpenApi_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/unit-changes/establish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitChanges_establish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/unit-changes/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitChanges_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/unit-changes/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitChanges_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/unit-changes/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitChanges_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/unit-changes/reorganise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitChanges_reorganise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/unit-changes/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitChanges_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/units/{unitId}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_lineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/idle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_idle"];
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
        get: operations["Health_live"];
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
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_started"];
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
        ChangeDto: {
            changed: components["schemas"]["UnitVersionDto"][];
            made: string[];
        };
        ChildDto: {
            to: number;
            /** Format: uuid */
            unitId: string;
        };
        CommuneChangeDto: {
            /** @enum {string} */
            change: "established" | "renamed" | "moved";
            code: string;
            line: number;
            /** Format: uuid */
            unitId: string;
        };
        CommuneImportDto: {
            csv: string;
            dryRun: boolean;
            /** Format: date */
            effectiveDate: string;
            legalBasis?: components["schemas"]["LegalBasisDto"];
        };
        EstablishDto: {
            code?: string;
            /** Format: date */
            effectiveDate: string;
            /** @enum {string} */
            kind: "nation" | "province" | "municipality" | "rural-district" | "urban-district" | "town" | "provincial-city" | "commune" | "ward" | "township" | "special-zone";
            legalBasis?: components["schemas"]["LegalBasisDto"];
            /** @enum {string} */
            level: "nation" | "province" | "district" | "commune";
            names: components["schemas"]["NamesDto"];
            /** Format: uuid */
            parentId?: string;
        };
        ImportedCommunesDto: {
            changes: components["schemas"]["CommuneChangeDto"][];
            dryRun: boolean;
            established: number;
            moved: number;
            renamed: number;
            unchanged: number;
        };
        LegalBasisDto: {
            article?: string;
            /** Format: date */
            documentDate: string;
            documentNumber: string;
            issuer: string;
        };
        LineageDto: {
            /** Format: decimal */
            dissolved: string;
            edges: components["schemas"]["LineageEdgeDto"][];
            /** Format: date */
            on: string;
            successors: components["schemas"]["RelatedUnitDto"][];
            /** Format: uuid */
            unitId: string;
        };
        LineageEdgeDto: {
            basis: components["schemas"]["LegalBasisDto"];
            /** Format: date */
            day: string;
            estimated: boolean;
            /** Format: uuid */
            from: string;
            fromNames: components["schemas"]["NamesDto"];
            /** @enum {string} */
            kind: "merged" | "split" | "renamed" | "moved";
            /** Format: decimal */
            share: string;
            /** Format: uuid */
            to: string;
            toNames: components["schemas"]["NamesDto"];
        };
        MergeDto: {
            /** Format: uuid */
            continues?: string;
            /** Format: date */
            effectiveDate: string;
            into?: components["schemas"]["ResultDto"];
            legalBasis: components["schemas"]["LegalBasisDto"];
            sources: components["schemas"]["UnitVersionDto"][];
        };
        MoveDto: {
            /** Format: date */
            effectiveDate: string;
            legalBasis: components["schemas"]["LegalBasisDto"];
            /** Format: uuid */
            parentId: string;
            /** Format: uuid */
            unitId: string;
        };
        NamesDto: {
            en?: string;
            vi: string;
        };
        PartDto: {
            code?: string;
            estimated: boolean;
            /** @enum {string} */
            kind: "nation" | "province" | "municipality" | "rural-district" | "urban-district" | "town" | "provincial-city" | "commune" | "ward" | "township" | "special-zone";
            names: components["schemas"]["NamesDto"];
            /** Format: uuid */
            parentId: string;
            /** Format: decimal */
            share: string;
        };
        Problem: {
            /** @description Stable: what a program decides by. */
            code: string;
            detail: string;
            errors?: {
                code: string;
                field: string;
                message: string;
            }[];
            /**
             * Format: uri
             * @description Holds the request's id.
             */
            instance: string;
            status: number;
            title: string;
            /** Format: uri */
            type: string;
        };
        RelatedUnitDto: {
            estimated: boolean;
            names: components["schemas"]["NamesDto"];
            /** Format: decimal */
            share: string;
            /** Format: uuid */
            unitId: string;
        };
        RenameDto: {
            code?: string;
            /** Format: date */
            effectiveDate: string;
            /** @enum {string} */
            kind?: "nation" | "province" | "municipality" | "rural-district" | "urban-district" | "town" | "provincial-city" | "commune" | "ward" | "township" | "special-zone";
            legalBasis: components["schemas"]["LegalBasisDto"];
            names?: components["schemas"]["NamesDto"];
            /** Format: uuid */
            unitId: string;
        };
        ReorganiseDto: {
            children?: components["schemas"]["ChildDto"][];
            /** Format: date */
            effectiveDate: string;
            ended: components["schemas"]["UnitVersionDto"][];
            legalBasis: components["schemas"]["LegalBasisDto"];
            results: components["schemas"]["ResultDto"][];
            shares: components["schemas"]["ShareDto"][];
        };
        ResultDto: {
            code?: string;
            /** @enum {string} */
            kind: "nation" | "province" | "municipality" | "rural-district" | "urban-district" | "town" | "provincial-city" | "commune" | "ward" | "township" | "special-zone";
            names: components["schemas"]["NamesDto"];
            /** Format: uuid */
            parentId: string;
        };
        ShareDto: {
            estimated: boolean;
            /** Format: uuid */
            from: string;
            /** Format: decimal */
            share: string;
            to: number;
        };
        SplitDto: {
            children?: components["schemas"]["ChildDto"][];
            /** Format: date */
            effectiveDate: string;
            legalBasis: components["schemas"]["LegalBasisDto"];
            parts: components["schemas"]["PartDto"][];
            /** Format: uuid */
            unitId: string;
        };
        UnitDto: {
            code?: string;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "nation" | "province" | "municipality" | "rural-district" | "urban-district" | "town" | "provincial-city" | "commune" | "ward" | "township" | "special-zone";
            /** @enum {string} */
            level: "nation" | "province" | "district" | "commune";
            names: components["schemas"]["NamesDto"];
            /** Format: date */
            on: string;
            /** Format: uuid */
            parentId?: string;
            /** @enum {string} */
            state: "existing" | "former" | "not-yet";
            successors: components["schemas"]["RelatedUnitDto"][];
            /** Format: date */
            until?: string;
            version: number;
        };
        UnitOnDayDto: {
            code?: string;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "nation" | "province" | "municipality" | "rural-district" | "urban-district" | "town" | "provincial-city" | "commune" | "ward" | "township" | "special-zone";
            /** @enum {string} */
            level: "nation" | "province" | "district" | "commune";
            names: components["schemas"]["NamesDto"];
            /** Format: uuid */
            parentId?: string;
            /** Format: date */
            until?: string;
            version: number;
        };
        UnitVersionDto: {
            /** Format: uuid */
            unitId: string;
            version: number;
        };
    };
    responses: {
        /** @description A problem document (RFC 9457) */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Of the texts in errors: vi (the default) or en. */
        AcceptLanguage: string;
        /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
        IdempotencyKey: string;
        /** @description The ETag received when reading what is to be changed. */
        IfMatch: string;
        /** @description The ETag received when reading what is to be changed; absent to make what is not there yet. */
        IfMatchOfExisting: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    CommuneImports_import: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommuneImportDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedCommunesDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    OpenApi_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    UnitChanges_establish: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstablishDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    UnitChanges_merge: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    UnitChanges_move: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag received when reading what is to be changed. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    UnitChanges_rename: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag received when reading what is to be changed. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    UnitChanges_reorganise: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReorganiseDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    UnitChanges_split: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Chosen at random by the caller, one for each thing to create; repeated with every try. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag received when reading what is to be changed. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Units_list: {
        parameters: {
            query?: {
                code?: string;
                cursor?: string;
                level?: "nation" | "province" | "district" | "commune";
                limit?: number;
                name?: string;
                on?: string;
                parent?: string;
            };
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnitOnDayDto"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Units_read: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Units_lineage: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineageDto"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Health_idle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Health_live: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    Health_started: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of the texts in errors: vi (the default) or en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
}
