using Generator.Templating;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Templating;

public class SourceMapTests
{
    [Theory]
    [InlineData("select a\nfrom {{ ref('orders') }} as o", "as o", "models/m.sql as o")]
    [InlineData("select a\nfrom {{ ref('orders') }} as o", "orders", "models/m.sql ref('orders')")]
    [InlineData("{# c #}{% set x %}one two{% endset %}{{ x }}", "two", "models/m.sql two")]
    [InlineData("{% for i in [1, 2] %}[{{ i }}]{% endfor %}", "[2]", "models/m.sql [{{ i }}]")]
    [InlineData("select {{ f('id') }}", "cast", "macros/m.sql cast < models/m.sql f('id')")]
    [InlineData("select {{ f('id') }}", "id", "models/m.sql f('id') < macros/m.sql a")]
    [InlineData("select {{ f('id') | trim }}", "cast", "macros/m.sql cast < models/m.sql f('id')")]
    [InlineData("select {{ g() }}", "inner", "models/m.sql g() < macros/m.sql a < macros/m.sql f('inner')")]
    [InlineData("select {{ dbt_utils.safe_divide('a', 'b') }}", "nullif", "models/m.sql dbt_utils.safe_divide('a', 'b')")]
    [InlineData("select {{ h() }}", "nullif", "models/m.sql h() < macros/m.sql dbt_utils.safe_divide('a', 'b')")]
    public void A_piece_of_rendered_text_is_placed_where_it_was_written(string template, string piece, string expected)
    {
        const string macros = "{% macro f(a) %}cast({{ a }} as int){% endmacro %}{% macro g() %}{{ f('inner') }}{% endmacro %}{% macro h() %}{{ dbt_utils.safe_divide('a', 'b') }}{% endmacro %}";
        var result = TestProject.Render(template, macros);
        var start = result.Text.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(start >= 0, result.Text);
        var place = result.Map.Locate(new TextSpan(start, piece.Length));
        string Show(Text.SourceLocation location) =>
            $"{location.Path} {(location.Path == "models/m.sql" ? template : macros).Substring(location.Span.Start, location.Span.Length)}";
        Assert.Equal(expected, string.Join(" < ", place.Related.Select(Show).Prepend(Show(place.Location))));
    }

    [Fact]
    public void A_text_without_anything_has_a_place()
    {
        var result = TestProject.Render("");
        Assert.Equal("models/m.sql", result.Map.Locate(new TextSpan(0, 0)).Location.Path);
    }

    [Fact]
    public void Renderings_of_equal_files_are_equal()
    {
        const string template = "{{ config(tags=['a', 'b']) }}select {{ f(var('day')) }} from {{ ref('orders') }}";
        const string macros = "{% macro f(a) %}'{{ a }}'{% endmacro %}";
        Assert.Equal(TestProject.Render(template, macros), TestProject.Render(template, macros));
        Assert.NotEqual(TestProject.Render(template, macros), TestProject.Render(template + " ", macros));
    }
}
