using Generator.Binding.Scopes;
using Generator.Binding.Tables;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Statements;

/// <summary>Binds COPY INTO a table ("COPY INTO &lt;table&gt;").</summary>
internal sealed class CopyBinder(BindingContext context)
{
    public BoundCopy Bind(CopyStatement copy)
    {
        var target = Targets.Of(context, copy.Table);
        var query = copy.Source is CopyFromQuery transformation ? context.Queries.Bind(transformation.Query, Scope.Root) : null;
        var location = copy.Source switch
        {
            CopyFromStage stage => StageBinder.NameOf(stage.Location),
            _ => Stages(query?.Body).FirstOrDefault()?.Stage ?? "",
        };
        if (query is not null)
        {
            Targets.CheckColumns(context, target, copy.Columns, query);
        }

        return new BoundCopy(copy.Span, target, Columns(copy, target), query, location, CopyOptions.Flatten(context, copy).ToEquatableArray());
    }

    private EquatableArray<string> Columns(CopyStatement copy, BoundTarget target) =>
        copy.Columns.Count > 0 ? copy.Columns.Select(c => SqlName.Of(c).Text).ToEquatableArray()
        : target.UniqueId is { } id && context.Schemas.SchemaOf(id) is { IsOpen: false } schema ? schema.Columns.Select(c => c.Name).ToEquatableArray()
        : [];

    private static IEnumerable<BoundStage> Stages(BoundQueryBody? body) => body switch
    {
        BoundSelect { From: BoundStage stage } => [stage],
        BoundSelect { From: BoundJoin { Left: BoundStage stage } } => [stage],
        _ => [],
    };
}
