using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>
/// Snowflake's "Context functions". The clock's are bound by the host where a statement takes parameters, so that a run has one time; the forms are what
/// views say. DuckDB has no users, roles, warehouses or accounts.
/// </summary>
internal static class ContextFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Context("CURRENT_ACCOUNT", ReturnTypes.Varchar, NeverNull, "The account's locator."),
        Context("ALL_USER_NAMES", ReturnTypes.Array, NeverNull, "The names of the account's users."),
        Context("CURRENT_ACCOUNT_NAME", ReturnTypes.Varchar, NeverNull, "The account's name."),
        Context("CURRENT_AVAILABLE_ROLES", ReturnTypes.Varchar, NeverNull, "The user's roles as JSON text."),
        Context("CURRENT_CLIENT", ReturnTypes.Varchar, NeverNull, "The name and version of the client."),
        Context("CURRENT_DATABASE", ReturnTypes.Varchar, AlwaysNullable, "The session's database.", "current_database()"),
        Context("CURRENT_DATE", ReturnTypes.Date, NeverNull, "Today.", "current_date"),
        Context("CURRENT_IP_ADDRESS", ReturnTypes.Varchar, NeverNull, "The client's address."),
        Context("CURRENT_ORGANIZATION_NAME", ReturnTypes.Varchar, NeverNull, "The organization's name."),
        Context("CURRENT_ORGANIZATION_USER", ReturnTypes.Varchar, AlwaysNullable, "The organization user's name."),
        Context("CURRENT_REGION", ReturnTypes.Varchar, NeverNull, "The account's region."),
        Context("CURRENT_ROLE", ReturnTypes.Varchar, AlwaysNullable, "The session's primary role."),
        Context("CURRENT_ROLE_TYPE", ReturnTypes.Varchar, AlwaysNullable, "Whether the session's primary role is a role, an instance role or an application."),
        Context("CURRENT_SCHEMAS", ReturnTypes.Varchar, AlwaysNullable, "The schemas that names are looked up in, as JSON text."),
        Context("CURRENT_SECONDARY_ROLES", ReturnTypes.Varchar, AlwaysNullable, "The session's secondary roles as JSON text."),
        Context("CURRENT_SCHEMA", ReturnTypes.Varchar, AlwaysNullable, "The session's schema.", "current_schema()"),
        Context("CURRENT_SESSION", ReturnTypes.Varchar, NeverNull, "The session's identifier."),
        Context("CURRENT_STATEMENT", ReturnTypes.Varchar, NeverNull, "The statement's text."),
        Context("CURRENT_TIME", ReturnTypes.Time, NeverNull, "The time of day.", "cast(cast(now() as timestamp) as time)") with { Aliases = ["LOCALTIME"], Signatures = ["[precision: number]"] },
        Context("CURRENT_TIMESTAMP", DateReturnTypes.CurrentTimestamp, NeverNull, "The statement's time.", "now()")
            with { Aliases = ["GETDATE", "LOCALTIMESTAMP", "SYSTIMESTAMP"], Signatures = ["[precision: number]"] },
        Context("CURRENT_TRANSACTION", ReturnTypes.Varchar, AlwaysNullable, "The open transaction's identifier."),
        Context("CURRENT_USER", ReturnTypes.Varchar, NeverNull, "The user's name."),
        Context("CURRENT_VERSION", ReturnTypes.Varchar, NeverNull, "Snowflake's version."),
        Context("CURRENT_WAREHOUSE", ReturnTypes.Varchar, AlwaysNullable, "The session's virtual warehouse."),
        Scalar("GETVARIABLE", "name: text", ReturnTypes.Varchar, AlwaysNullable, "A variable of the session."),
        Context("INVOKER_ROLE", ReturnTypes.Varchar, NeverNull, "The role that runs the query."),
        Context("INVOKER_SHARE", ReturnTypes.Varchar, AlwaysNullable, "The share that reads the object."),
        Scalar("IS_APPLICATION_ROLE_IN_SESSION", "role: text", ReturnTypes.Boolean, AlwaysNullable, "Whether an application role is active in the session."),
        Scalar("IS_DATABASE_ROLE_IN_SESSION", "role: text", ReturnTypes.Boolean, AlwaysNullable, "Whether a database role is active in the session."),
        Scalar("IS_GRANTED_TO_INVOKER_ROLE", "role: text", ReturnTypes.Boolean, AlwaysNullable, "Whether the role that runs the query inherits a role's privileges."),
        Scalar("IS_INSTANCE_ROLE_IN_SESSION", "role: text, [instance_role: text]", ReturnTypes.Boolean, AlwaysNullable, "Whether an instance role is active in the session."),
        Scalar("IS_ROLE_IN_SESSION", "role: text", ReturnTypes.Boolean, NeverNull, "Whether a role is active in the session."),
        Context("LAST_QUERY_ID", ReturnTypes.Varchar, AlwaysNullable, "The identifier of an earlier query.") with { Signatures = ["[number: number]"] },
        Context("LAST_SUCCESSFUL_SCHEDULED_TIME", ReturnTypes.TimestampLtz, AlwaysNullable, "When the alert was last evaluated with success."),
        Context("LAST_TRANSACTION", ReturnTypes.Varchar, AlwaysNullable, "The identifier of the last transaction that ended."),
        Context("SCHEDULED_TIME", ReturnTypes.TimestampLtz, AlwaysNullable, "When the alert was scheduled."),
        Scalar("SYS_CONTEXT", "namespace: text, property: text, [argument: text]", ReturnTypes.Varchar, AlwaysNullable, "A property of the context that the statement runs in."),
        Context("SYSDATE", ReturnTypes.TimestampNtz, NeverNull, "The time in UTC.", "timezone('UTC', now())"),
    ];
}
