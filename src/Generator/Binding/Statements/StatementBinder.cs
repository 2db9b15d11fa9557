using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Statements;

/// <summary>Binds the statements that operations and hooks run. What has no form on another warehouse stays opaque.</summary>
internal sealed class StatementBinder(BindingContext context)
{
    private readonly CopyBinder _copies = new(context);
    private readonly ChangeBinder _changes = new(context);

    public BoundStatement Bind(Statement statement) => statement switch
    {
        QueryStatement query => new BoundQueryStatement(query.Span, context.Queries.Bind(query.Query, Scope.Root)),
        CopyStatement copy => _copies.Bind(copy),
        CreateTableStatement { Query: { } query } create => BindCreateAs(create, query),
        CreateTableStatement create => BindCreateTable(create),
        CreateViewStatement view => new BoundCreateAs(
            view.Span,
            Targets.Of(context, view.Name),
            view.Mode == CreateMode.OrReplace,
            view.Mode == CreateMode.IfNotExists,
            IsView: true,
            context.Queries.Bind(view.Query, Scope.Root)),
        CreateSchemaStatement schema => new BoundCreateSchema(
            schema.Span, schema.Name.Parts.Select(p => SqlName.Of(p).Text).ToEquatableArray(), schema.Mode == CreateMode.IfNotExists),
        InsertStatement insert => BindInsert(insert),
        OpaqueStatement opaque => new BoundOpaqueStatement(
            opaque.Span,
            opaque.Keywords,
            opaque.Name is { } name ? string.Join(".", name.Parts.Select(p => SqlName.Of(p).Text)) : "",
            CopyOptions.Flatten(context, opaque.Options).ToEquatableArray()),
        MergeStatement merge => _changes.Bind(merge),
        UpdateStatement update => _changes.Bind(update),
        DeleteStatement delete => _changes.Bind(delete),
        _ => new BoundOpaqueStatement(statement.Span, ""),
    };

    private BoundCreateAs BindCreateAs(CreateTableStatement create, Query query) => new(
        create.Span,
        Targets.Of(context, create.Name),
        create.Mode == CreateMode.OrReplace,
        create.Mode == CreateMode.IfNotExists,
        IsView: false,
        context.Queries.Bind(query, Scope.Root));

    private BoundCreateTable BindCreateTable(CreateTableStatement create)
    {
        var keys = create.Constraints.Where(c => c.Kind == ConstraintKind.PrimaryKey).SelectMany(c => c.Columns).ToList();
        return new BoundCreateTable(
            create.Span,
            Targets.Of(context, create.Name),
            create.Mode == CreateMode.OrReplace,
            create.Mode == CreateMode.IfNotExists,
            create.Persistence == TablePersistence.Temporary,
            create.Columns
                .Select(c => new BoundColumnDefinition(
                    SqlName.Of(c.Name).Text,
                    c.Type is null ? SqlType.Unknown : DataTypes.Resolve(context, c.Type),
                    c.IsNotNull || c.Constraints.Any(k => k.Kind == ConstraintKind.PrimaryKey) || keys.Contains(c.Name),
                    c.Default is null ? null : context.Expressions.Bind(c.Default, Scope.Root)))
                .ToEquatableArray());
    }

    private BoundInsert BindInsert(InsertStatement insert)
    {
        var target = Targets.Of(context, insert.Table);
        var columns = insert.Columns.Select(c => SqlName.Of(c).Text).ToEquatableArray();
        var query = context.Queries.Bind(insert.Source, Scope.Root);
        Targets.CheckColumns(context, target, insert.Columns, query);
        return new BoundInsert(insert.Span, target, insert.IsOverwrite, columns, query);
    }
}
