using Generator.Binding;
using Generator.Binding.Tree;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;
using Generator.Types;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Binding;

/// <summary>Values of the run in a query: parameters where they stand for a literal, assumptions of the build elsewhere.</summary>
public class RunValueTests
{
    [Theory]
    [InlineData("select «5» as x", nameof(SqlTypeKind.Number))]
    [InlineData("select -«5» as x", nameof(SqlTypeKind.Number))]
    [InlineData("select «-5» as x", nameof(SqlTypeKind.Number))]
    [InlineData("select «1.5» as x", nameof(SqlTypeKind.Number))]
    [InlineData("select «true» as x", nameof(SqlTypeKind.Boolean))]
    [InlineData("select '«2020-01-01»' as x", nameof(SqlTypeKind.Varchar))]
    [InlineData("select $$«2020-01-01»$$ as x", nameof(SqlTypeKind.Varchar))]
    [InlineData("select date '«2020-01-01»' as x", nameof(SqlTypeKind.Date))]
    public void A_whole_literal_is_a_parameter_of_its_type(string sql, string kind)
    {
        var model = Bind(sql);

        var expression = Assert.IsType<BoundSelectColumn>(Assert.IsType<BoundSelect>(model.Query.Body).Items[0]).Expression;
        var value = expression as BoundRunValue ?? Assert.IsType<BoundRunValue>(Assert.IsType<BoundUnary>(expression).Operand);
        Assert.Equal("v", value.Value.Name);
        Assert.Equal(kind, value.Type.Kind.ToString());
        Assert.Null(value.Type.Length);
        Assert.Empty(model.Assumed);
    }

    [Fact]
    public void Inside_a_longer_string_it_is_a_part_of_the_text()
    {
        var model = Bind(@"select 'it''s \'«x»\' and «y»' as t");

        var text = Assert.IsType<BoundInterpolatedText>(Assert.IsType<BoundSelectColumn>(Assert.IsType<BoundSelect>(model.Query.Body).Items[0]).Expression);
        Assert.Equal(["it's '", null, "' and ", null], text.Parts.Select(p => p.Text));
        Assert.Empty(model.Assumed);
    }

    [Theory]
    [InlineData("select a as «x» from t")]
    [InlineData("select a from t group by «1»")]
    [InlineData("select a from t where b > interval '«3» days'")]
    [InlineData("select a::number(«10», 2) as a from t")]
    public void Elsewhere_the_build_assumes_its_value(string sql) => Assert.Single(Bind(sql).Assumed);

    [Theory]
    [InlineData("select a -- of «x»\nfrom t")]
    [InlineData("select a /* «x» */ from t limit «3»")]
    public void In_a_comment_it_decides_nothing(string sql) => Assert.Empty(Bind(sql).Assumed);

    private static BoundModel Bind(string marked)
    {
        var holes = new List<Hole>();
        var text = "";
        foreach (var part in marked.Split('«'))
        {
            var end = part.IndexOf('»', StringComparison.Ordinal);
            if (end >= 0)
            {
                holes.Add(new RunValueHole(new TextSpan(text.Length, end), new RunValue(RunValueKind.Var, "v")));
            }

            text += part.Replace("»", "", StringComparison.Ordinal);
        }

        var tree = SqlParser.ParseQuery(text);
        Assert.Empty(tree.Diagnostics);
        var model = Binder.BindModel(tree, holes.ToEquatableArray(), new NoSchemas());
        Assert.Empty(model.Diagnostics);
        return model;
    }

    private sealed class NoSchemas : IRelationSchemas
    {
        public RelationSchema? SchemaOf(string uniqueId) => null;
    }
}
