using Generator.Templating;
using Xunit;

namespace Generator.Tests.Templating;

public class TemplateErrorTests
{
    /// <summary>The diagnostics that a template has, each as <c>id (line,column) message</c>.</summary>
    [Theory]
    [InlineData("a\n  {{ 1 + }}", "GEN1101 (2,10) Template syntax error: expected an expression, found '}}'")]
    [InlineData("{{ f(a }}", "GEN1101 (1,8) Template syntax error: expected ')', found '}}'")]
    [InlineData("{{ a ? b }}", "GEN1101 (1,6) Template syntax error: expected a name, a value or an operator, found '?'", "GEN1101 (1,8) Template syntax error: expected '}}', found 'b'")]
    [InlineData("x {{ ref('a'", "GEN1102 (1,3) '{{' is never closed; add '}}'", "GEN1101 (1,13) Template syntax error: expected ')', found '}}'")]
    [InlineData("{{ 'a }}", "GEN1102 (1,4) ''' is never closed; add '''", "GEN1102 (1,1) '{{' is never closed; add '}}'")]
    [InlineData("{# a", "GEN1102 (1,1) '{#' is never closed; add '#}'")]
    [InlineData("{% if true %}\n{% for x in y %}", "GEN1102 (2,4) '{% for %}' is never closed; add '{% endfor %}'")]
    [InlineData("{% if true %}{% for x in [] %}{% endif %}", "GEN1102 (1,17) '{% for %}' is never closed; add '{% endfor %}'")]
    [InlineData("{% endif %}", "GEN1120 (1,4) 'endif' is not supported here: no block that it could belong to is open")]
    [InlineData("{% iff x %}", "GEN1120 (1,4) 'iff' is not supported; did you mean 'if'?")]
    [InlineData("{% import 'x' as y %}", "GEN1120 (1,4) 'import' is not supported; macros of the project and its packages are there without importing")]
    [InlineData("{% set colums = 1 %}{{ columns }}", "GEN1103 (1,24) 'columns' is undefined in this template; did you mean 'colums'?")]
    [InlineData("{% for x in lst %}{% endfor %}", "GEN1103 (1,13) 'lst' is undefined in this template")]
    [InlineData("{{ reff('a') }}", "GEN1104 (1,4) There is no macro 'reff'; did you mean 'ref'?")]
    [InlineData("{{ dbt_utils.stat(ref('orders')) }}", "GEN1104 (1,4) There is no macro 'dbt_utils.stat'; did you mean 'star'?")]
    [InlineData("{{ codegen.generate() }}", "GEN1103 (1,4) 'codegen' is undefined in this template")]
    [InlineData("{{ 'a'|uper }}", "GEN1105 (1,8) There is no filter 'uper'; did you mean 'upper'?")]
    [InlineData("{{ 1 is defind }}", "GEN1106 (1,9) There is no test 'is defind'; did you mean 'defined'?")]
    [InlineData("{{ 'a'|replace('b') }}", "GEN1107 (1,4) 'replace' needs 'new'; it takes (old, new, count?)")]
    [InlineData("{{ source('raw') }}", "GEN1107 (1,4) 'source' needs 'table_name'; it takes (source_name, table_name)")]
    [InlineData("{% macro f(size=1) %}{% endmacro %}{{ f(siz=2) }}", "GEN1107 (1,39) 'f' has no parameter 'siz'; did you mean 'size'?; it takes (size?)")]
    [InlineData("{% macro f() %}{% endmacro %}{{ f(2) }}", "GEN1107 (1,33) 'f' takes at most 0 arguments; it takes ()")]
    [InlineData("{{ 1 + 'a' }}", "GEN1108 (1,4) Cannot add the int 1 and the str 'a'")]
    [InlineData("{{ 1 / 0 }}", "GEN1108 (1,4) Cannot divide the int 1 and the int 0")]
    [InlineData("{{ 1 < 'a' }}", "GEN1108 (1,4) Cannot compare the int 1 with the str 'a'")]
    [InlineData("{% for x in 5 %}{% endfor %}", "GEN1108 (1,13) Cannot loop over the int 5")]
    [InlineData("{{ 5() }}", "GEN1108 (1,4) Cannot call the int 5")]
    [InlineData("{{ ref }}", "GEN1108 (1,4) Cannot print function ref; call it, with ()")]
    [InlineData("{% set a, b = [1] %}", "GEN1108 (1,8) Cannot unpack 1 values into 2 names")]
    [InlineData("{{ {'size': 1}.siz }}", "GEN1119 (1,4) the value has no 'siz'; did you mean 'size'?")]
    [InlineData("{{ this.shema }}", "GEN1119 (1,4) 'this' has no 'shema'; did you mean 'schema'?")]
    [InlineData("{{ ref('order') }}", "GEN1111 (1,4) There is no model, seed or snapshot 'order'; did you mean 'orders'?")]
    [InlineData("{{ ref('twins') }}", "GEN1113 (1,4) 'twins' may mean model.other.twins or model.shop.twins; name its package, as in ref('package', 'model')")]
    [InlineData("{{ source('raw', 'event') }}", "GEN1112 (1,4) There is no source table 'raw.event'; declare it under 'sources:' in a schema file; did you mean 'raw.events'?")]
    [InlineData("{{ var('dya') }}", "GEN1114 (1,4) The var 'dya' has no value; give it one under 'vars:' in dbt_project.yml, a default here, or with -p:SqlVars=\"dya: …\"; did you mean 'day'?")]
    [InlineData("{{ exceptions.raise_compiler_error('no') }}{{ reff() }}", "GEN1115 (1,4) no")]
    [InlineData("{{ exceptions.warn('careful') }}", "GEN1121 (1,4) careful")]
    [InlineData("{{ modules.datetime.datetime.now() }}", "GEN1116 (1,4) 'now()' would compile the build's time into the SQL; print run_started_at, which each run fills in")]
    [InlineData("{% if run_started_at > 1 %}{% endif %}", "GEN1117 (1,7) run_started_at is known only when a run starts, so it can be printed but not decided or computed with; compute with it in SQL, or pass a var")]
    [InlineData("{% if env_var('X') == '1' %}{% endif %}", "GEN1117 (1,7) The environment variable X is known only when a run starts, so it can be printed but not decided or computed with; give a default, as in env_var('X', 'value')")]
    [InlineData("{% set r = run_query('select 1') %}", "GEN1118 (1,12) 'run_query' needs the warehouse's answer while compiling, and there is no warehouse in a build; write the answer down, as a list or a var, or ask in SQL when the model runs")]
    [InlineData("{% for i in range(1001) %}{% for j in range(1001) %}{% endfor %}{% endfor %}", "GEN1110 (1,30) This template needs more than 1,000,000 steps; shorten the loop or what it prints")]
    [InlineData("{{ 'x' * 90000000 }}", "GEN1108 (1,4) Cannot repeat a text that often")]
    [InlineData("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "GEN1109 (1,19) This is nested more than 700 levels deep; does a macro call itself without an end?")]
    [InlineData("{{ graph.nodes }}", "GEN1120 (1,1) 'graph' is not supported: what a node is must not depend on which others there are; name them with ref()")]
    public void An_error_is_one_diagnostic_at_its_place(string template, params string[] expected)
    {
        var parsed = Template.Parse(TestProject.File(template));
        var result = TestProject.Render(template);
        var diagnostics = parsed.Diagnostics.Count > 0 ? parsed.Diagnostics : result.Diagnostics;
        var found = diagnostics
            .Select(diagnostic => $"{diagnostic.Descriptor.Id} ({diagnostic.Location.Lines.Start.Line + 1},{diagnostic.Location.Lines.Start.Character + 1}) {diagnostic.ToDiagnostic().GetMessage(null)}")
            .ToArray();
        Assert.Equal(expected, found);
        Assert.True(result.HasErrors || found.All(text => text.StartsWith("GEN1121", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{{ missing is defined }}{{ missing|default('x') }}{% if missing %}y{% endif %}{{ missing.attr is defined }}")]
    [InlineData("{{ not missing or missing.a.b }}")]
    public void What_is_undefined_may_be_asked_for(string template) => Assert.Empty(TestProject.Render(template).Diagnostics);

    [Fact]
    public void An_error_in_a_macro_stands_in_the_macro_and_names_the_call()
    {
        var error = Assert.Single(TestProject.Render("select\n  {{ f() }}", "{% macro f() %}\n{{ nope }}{% endmacro %}").Diagnostics);
        Assert.Equal(("macros/m.sql", 1), (error.Location.Path, error.Location.Lines.Start.Line));
        var call = Assert.Single(error.Related);
        Assert.Equal(("models/m.sql", 1, 5), (call.Path, call.Lines.Start.Line, call.Lines.Start.Character));
    }

    [Fact]
    public void An_error_that_a_macro_raises_stands_at_the_call()
    {
        var error = Assert.Single(TestProject.Render("\n{{ f() }}", "{% macro f() %}{{ exceptions.raise_compiler_error('no') }}{% endmacro %}").Diagnostics);
        Assert.Equal(("models/m.sql", 1), (error.Location.Path, error.Location.Lines.Start.Line));
        Assert.Equal("macros/m.sql", Assert.Single(error.Related).Path);
    }

    [Fact]
    public void An_error_in_a_built_in_macro_stands_at_the_call()
    {
        var error = Assert.Single(TestProject.Render("\n {{ dbt_utils.star(source('raw', 'events')) }}").Diagnostics, diagnostic => diagnostic.Descriptor.Id == "GEN1123");
        Assert.Equal(("models/m.sql", 1, 4), (error.Location.Path, error.Location.Lines.Start.Line, error.Location.Lines.Start.Character));
    }

    [Fact]
    public void Nothing_that_is_typed_throws()
    {
        const string whole = "{% macro f(a, b=[1]) %}{{ caller() }}{% endmacro %}{% call f(1, b={'k': (1, 2)}) %}{% if a is not none and x[1:2] %}{{ 'a' ~ b|join(',') }}{% elif y %}{# c #}{% endif %}{% endcall %}{% for k, v in {}.items() %}{% set n.a = 1 if k else -2 ** 3 %}{% else %}{% raw %}{{{% endraw %}{% endfor %}";
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.NotNull(TestProject.Render(whole[..length]).Text);
            Assert.NotNull(TestProject.Render(whole.Remove(length, 1)).Text);
        }
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("not ", "")]
    [InlineData("-", "")]
    [InlineData("{'a': ", "}")]
    [InlineData("1 if 0 else ", "")]
    public void Deep_nesting_is_an_error_and_no_overflow(string open, string close)
    {
        var text = "{{ " + string.Concat(Enumerable.Repeat(open, 20_000)) + "1" + string.Concat(Enumerable.Repeat(close, 20_000)) + " }}";
        Template? template = null;
        var thread = new Thread(() => template = Template.Parse(TestProject.File(text)), 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Contains(template!.Diagnostics, diagnostic => diagnostic.Descriptor.Id == "GEN1109");
    }

    [Theory]
    [InlineData("1", " + 1", "20001")]
    [InlineData("1", " ~ ''", "1")]
    [InlineData("1", " and 1", "1")]
    [InlineData("1", " == 1", "True")]
    public void Long_expressions_are_no_deep_ones(string first, string rest, string expected)
    {
        var text = "{{ " + first + string.Concat(Enumerable.Repeat(rest, 20_000)) + " }}";
        Assert.Equal(expected, TestProject.Render(text).Text);
    }

    [Fact]
    public void Endless_recursion_fits_a_small_stack()
    {
        RenderedSql? result = null;
        var thread = new Thread(
            () => result = TestProject.Render("{{ f(1) }}", "{% macro f(n) %}{% for i in [1] %}{% if n %}{{ [{'a': f(n + 1)}] | join(',') }}{% endif %}{% endfor %}{% endmacro %}"),
            1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal("GEN1109", Assert.Single(result!.Diagnostics).Descriptor.Id);
    }
}
