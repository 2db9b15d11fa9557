using Xunit;

namespace Generator.Tests.Templating;

public class StatementTests
{
    [Theory]
    [InlineData("a {{- 1 -}} b {%- if true %} c{% endif -%}\n d", "a1b cd")]
    [InlineData("a {#- no -#} b{# ' {{ #}c", "abc")]
    [InlineData("a\n{% if true %}\nb\n{% endif %}\n", "a\n\nb\n")]
    [InlineData("{% raw %}{{ x }}{% endraw %}|{%- raw -%} {{ y }} {%- endraw -%} z", "{{ x }}|{{ y }}z")]
    [InlineData("{% set a = 1 %}{% set b, c = 2, 3 %}{{ a }}{{ b }}{{ c }}", "123")]
    [InlineData("{% set s %}x{{ 1 }}{% endset %}[{{ s }}]", "[x1]")]
    [InlineData("{% set s | upper | trim %} x {% endset %}[{{ s }}]", "[X]")]
    [InlineData("{% if 0 %}a{% elif '' %}b{% elif [1] %}c{% else %}d{% endif %}", "c")]
    [InlineData("{% for i in [1, 2, 3] %}{{ loop.index }}{{ i }}{{ ',' if not loop.last }}{% endfor %}", "11,22,33")]
    [InlineData("{% for i in [1, 2, 3, 4] %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 4 %}{% break %}{% endif %}{{ i }};{% endfor %}end", "1;3;end")]
    [InlineData("{% for i in [1, 2] %}{% for j in [1, 2] %}{% if j == 2 %}{% break %}{% endif %}{{ i }}{{ j }} {% endfor %}{% endfor %}", "11 21 ")]
    [InlineData("{% set none_such = none %}{% for x in none_such['a'] %}x{% endfor %}.", ".")]
    [InlineData("{% for i in [] %}x{% else %}none{% endfor %}", "none")]
    [InlineData("{% for i in [1, 2, 3, 4] if i is even %}{{ i }}/{{ loop.length }} {% endfor %}", "2/2 4/2 ")]
    [InlineData("{% for k, v in {'a': 1}.items() %}{{ k }}={{ v }}{% endfor %}", "a=1")]
    [InlineData("{% for i in 'ab' %}{{ loop.cycle('x', 'y') }}{{ loop.revindex }}{{ loop.previtem is defined }}{% if loop.first %}.{% endif %}{% endfor %}", "x2False.y1True")]
    [InlineData("{% set n = namespace(t=0) %}{% for i in range(4) %}{% set n.t = n.t + i %}{% endfor %}{{ n.t }}", "6")]
    [InlineData("{% set x = 1 %}{% for i in [1] %}{% set x = 2 %}{% endfor %}{{ x }}", "1")]
    [InlineData("{% set x = 1 %}{% if true %}{% set x = 2 %}{% endif %}{{ x }}", "2")]
    [InlineData("{% set l = [] %}{% do l.append(1) %}{% do l.extend([2, 3]) %}{{ l }}{{ l.pop() }}", "[1, 2, 3]3")]
    [InlineData("{% with a = 1, b = 2 %}{{ a + b }}{% endwith %}{{ a is defined }}", "3False")]
    [InlineData("{% filter upper | trim %} abc {% endfilter %}", "ABC")]
    [InlineData("{% macro f(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ f(1) }}{{ f(b=3, a=4) }}", "1243")]
    [InlineData("{% macro f() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ f(1, x=2) }}", "(1,){'x': 2}")]
    [InlineData("{% macro f(a) %}<{{ caller(a) }}>{% endmacro %}{% set y = 9 %}{% call(x) f(5) %}{{ x }}{{ y }}{% endcall %}", "<59>")]
    [InlineData("{% macro f(n) %}{{ n }}{% if n > 0 %}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(3) }}", "3210")]
    [InlineData("{% macro f(n) %}junk{{ return({'k': n}) }}more{% endmacro %}{{ f(3).k + 1 }}", "4")]
    [InlineData("{% macro f(l) %}{% for x in l %}{% if x > 1 %}{% do return(x) %}{% endif %}{% endfor %}{% endmacro %}{{ f([1, 2, 3]) }}", "2")]
    [InlineData("{{ '}}' }}{{ {'a': {'b': 1}}['a']['b'] }}{% set x = '%}' %}{{ x }}", "}}1%}")]
    [InlineData("no newline at the end\n", "no newline at the end")]
    [InlineData("", "")]
    public void Statements_render_as_in_Jinja(string template, string expected)
    {
        var result = TestProject.Render(template);
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToDiagnostic().ToString()));
        Assert.Equal(expected, result.Text);
    }
}
