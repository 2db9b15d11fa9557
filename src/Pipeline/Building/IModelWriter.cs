using System.Data.Common;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Building;

/// <summary>Tests what has been written, on the connection that sees it; false means that it must not be published.</summary>
/// <param name="connection">The connection, inside the writer's transaction where it has one.</param>
/// <param name="renderer">Names the relation under audit.</param>
internal delegate Task<bool> Audit(DbConnection connection, SqlRenderer renderer);

/// <summary>What became of a write.</summary>
/// <param name="Published">Whether readers see it.</param>
/// <param name="Message">The statement's outcome in dbt's form, such as <c>SELECT 3947</c>.</param>
/// <param name="Rows">Rows merged or, for a whole table, held; null for a view.</param>
internal sealed record WriteResult(bool Published, string Message, long? Rows);

/// <summary>Writes, audits and publishes models in one kind of warehouse.</summary>
internal interface IModelWriter
{
    /// <summary>Writes a stored model, has it audited, and publishes it or leaves what was there.</summary>
    /// <param name="model">A view, table or incremental model.</param>
    /// <param name="fullRefresh">Whether incremental models are built whole.</param>
    /// <param name="audit">The model's tests.</param>
    /// <param name="cancellationToken">Ends the statement and takes back what was written.</param>
    Task<WriteResult> WriteAsync(Model model, bool fullRefresh, Audit audit, CancellationToken cancellationToken);
}

/// <summary>The statements of a write as text, for people: what <c>target/run</c> holds.</summary>
internal interface IModelScript
{
    /// <summary>A stored model's statements, their values as literals.</summary>
    string Of(Model model);
}
