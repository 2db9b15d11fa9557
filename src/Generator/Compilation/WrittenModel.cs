using Generator.Contracts;
using Generator.Diagnostics;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Dialects.Materializations;
using Generator.Dialects.Snowflake;
using Generator.Emission;
using Generator.Project.Config;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>
/// A model without analysis (<c>static_analysis: off</c>): the warehouse whose SQL it is gets what its template wrote. The other's text is made from what is
/// understood of a query, so there is none.
/// </summary>
internal sealed class WrittenModel
{
    private readonly ParsedModel _model;
    private readonly RenderedSql _full;
    private readonly RenderedSql? _incremental;
    private readonly SqlDialect _dialect;
    private readonly DialectEnvironment _environment;
    private readonly SourceLocation _location;

    /// <param name="model">The model.</param>
    /// <param name="dialect">The dialect that it is written in.</param>
    /// <param name="full">Its rendering.</param>
    /// <param name="incremental">The rendering that is merged; null when the model is not incremental.</param>
    /// <param name="environment">The project as that dialect sees it.</param>
    public WrittenModel(ParsedModel model, SqlDialect dialect, RenderedSql full, RenderedSql? incremental, DialectEnvironment environment)
    {
        _model = model;
        _full = full;
        _incremental = incremental;
        _dialect = dialect;
        _environment = environment;
        _location = model.Template.File.LocationOf(default);
        Subject = new ContractSubject(model.Node.Name, model.Node.Properties, model.Config, new InferredSchema([], IsOpen: true, _location));
        Columns = PublishedColumns.Of(Subject);
    }

    /// <summary>The model with nothing known of its query.</summary>
    public ContractSubject Subject { get; }

    /// <summary>The contract's columns; none without one.</summary>
    public EquatableArray<PublishedColumn> Columns { get; }

    /// <summary>Each rendering once.</summary>
    public IEnumerable<RenderedSql> Renderings => _incremental is null || ReferenceEquals(_incremental, _full) ? [_full] : [_full, _incremental];

    public EquatableArray<DiagnosticInfo> Diagnostics => Renderings.SelectMany(r => r.Diagnostics).ToEquatableArray();

    /// <summary>The run's values that decide what is written.</summary>
    public IEnumerable<AssumptionPlan> Assumptions => Renderings.SelectMany(r => Assumed.Of(r, WrittenQuery.Of(r, _dialect).Assumed));

    /// <summary>Why runs leave it out: always on the warehouse whose SQL it is not, on its own when its template is wrong or its rows cannot be merged.</summary>
    public Omissions Omissions
    {
        get
        {
            var onBoth = Omissions.Of(
                [.. _model.Template.Diagnostics, .. Omissions.InConfig(_model.Config), .. Diagnostics, .. Unmergeable()],
                onDuckDb: []);
            if (_dialect == SqlDialect.DuckDb)
            {
                return onBoth.Or(Omissions.OfDialect(_dialect, $"Model '{_model.Node.Name}'", _location));
            }

            var unread = new DiagnosticInfo(
                DialectDiagnostics.ConstructWithoutForm, _location, ["SQL that is not analyzed (static_analysis: off)", "analyze it with 'warn' or 'strict'"]);
            return onBoth.Or(new Omissions(Omissions.Of(unread).DuckDb, null));
        }
    }

    /// <summary>Its statements.</summary>
    public LoweredModel Lower()
    {
        var nothing = ModelStatements.Ephemeral(new CompiledSql([]));
        if (Renderings.Any(r => r.HasErrors))
        {
            return new LoweredModel(nothing, nothing, null);
        }

        var select = Text(_full);
        if (_model.Config.Materialization == Materialization.Ephemeral)
        {
            var name = EphemeralModel.NameOf(_model.Node.Name);
            var inlined = WrittenSql.OfEphemeral(_model.UniqueId, name, _full, WrittenQuery.Of(_full, _dialect), _environment);
            var unread = inlined with { Query = new CompiledSql([]) };
            return _dialect == SqlDialect.DuckDb
                ? new LoweredModel(ModelStatements.Ephemeral(select), nothing, new InlinedModel(inlined, unread))
                : new LoweredModel(nothing, ModelStatements.Ephemeral(select), new InlinedModel(unread, inlined));
        }

        var plan = MaterializationPlans.Of(_model, [.. Columns.Select(c => new OutputColumn(c.Name, c.Type))]);
        var isDuckDb = _dialect == SqlDialect.DuckDb;
        var statements = ModelStatements.Of(plan, select, _incremental is null ? null : Text(_incremental), isDuckDb ? DuckDbIdentifier.Quote : SnowflakeIdentifier.Quote);
        return isDuckDb ? new LoweredModel(statements, nothing, null) : new LoweredModel(nothing, statements, null);
    }

    private CompiledSql Text(RenderedSql rendered) => WrittenSql.Of(rendered, WrittenQuery.Of(rendered, _dialect), _environment);

    // A merge and an insert name their columns.
    private IEnumerable<DiagnosticInfo> Unmergeable() => _incremental is null || Columns.Count > 0
        ? []
        : [new DiagnosticInfo(TemplatingDiagnostics.UnknownColumns, _location, [_model.Node.Name, "materialized='incremental'"])];
}
