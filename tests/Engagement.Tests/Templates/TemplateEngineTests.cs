using System.Globalization;
using Engagement.App.Templates;

namespace Engagement.Tests.Templates;

public sealed class TemplateEngineTests
{
    private static readonly HandlebarsTemplates Engine = new();

    private static readonly Dictionary<string, object?> Data = new()
    {
        ["name"] = "Tom & Jerry <b>",
        ["year"] = 1976,
        ["price"] = 12345.5m,
        ["day"] = new DateOnly(2026, 11, 22),
        ["when"] = new DateTimeOffset(2026, 11, 22, 9, 5, 0, TimeSpan.FromHours(2)),
        ["at"] = new TimeOnly(18, 0),
        ["isoDay"] = "2026-11-22",
        ["nothing"] = null,
        ["yes"] = true,
        ["no"] = false,
        ["date"] = "a fact called date",
        ["list"] = "a fact called list",
        ["väri"] = "punainen",
        ["first-name"] = "Anna",
        ["makers"] = new List<object?> { Maker("Anna", 3), Maker("Jukka", 4) },
        ["colours"] = new[] { "red", "blue", "green" },
        ["none"] = Array.Empty<string>(),
        ["car"] = new Dictionary<string, object?> { ["model"] = "T", ["engine"] = null, ["doors"] = new[] { 1, 2 } },
    };

    [Theory]
    [InlineData("{{name}}", "Tom & Jerry <b>")]
    [InlineData("It’s \"{{name}}\" & <i>", "It’s \"Tom & Jerry <b>\" & <i>")]
    [InlineData("{{year}} {{price}} {{day}} {{at}}", "1976 12345,5 22.11.2026 18.00")]
    [InlineData("{{nothing}}|{{car.engine}}|", "||")]
    [InlineData("{{car.model}} {{väri}} {{first-name}}", "T punainen Anna")]
    [InlineData("{{date}} / {{list}}", "a fact called date / a fact called list")]
    [InlineData("{{date when}}", "sunnuntai 22. marraskuuta 2026")]
    [InlineData("{{date when \"dddd d. MMMM yyyy HH.mm\"}}", "sunnuntai 22. marraskuuta 2026 09.05")]
    [InlineData("{{date day 'd. MMMM'}} {{date isoDay \"short\"}} {{date at}} {{date when \"time\"}}", "22. marraskuuta 22.11.2026 18.00 9.05")]
    [InlineData("{{number price}} {{number price 2}} {{number year}} {{number \"1234.5\" 1}}", "12 345,5 12 345,50 1 976 1 234,5")]
    [InlineData("{{upper väri}} {{lower name}} {{truncate name 7}} {{truncate name 70}}", "PUNAINEN tom & jerry <b> Tom &… Tom & Jerry <b>")]
    [InlineData("{{#if yes}}a{{else}}b{{/if}}{{#if no}}a{{else}}b{{/if}}{{#unless nothing}}c{{/unless}}{{#if none}}x{{else}}d{{/if}}", "abcd")]
    [InlineData("{{#if no}}a{{else if yes}}b{{else}}c{{/if}}", "b")]
    [InlineData("{{#each makers}}{{@index}} {{name}} {{years}} {{../year}} {{@root.name}}{{#unless @last}}; {{/unless}}{{/each}}", "0 Anna 3 1976 Tom & Jerry <b>; 1 Jukka 4 1976 Tom & Jerry <b>")]
    [InlineData("{{#each colours}}{{#if @first}}{{upper this}}{{else}}{{this}}{{/if}},{{/each}}", "RED,blue,green,")]
    [InlineData("{{#each none}}x{{else}}nothing here, {{year}}{{/each}}", "nothing here, 1976")]
    [InlineData("{{#each makers}}{{#each ../colours}}{{../name}}-{{this}} {{/each}}{{/each}}", "Anna-red Anna-blue Anna-green Jukka-red Jukka-blue Jukka-green ")]
    [InlineData("{{#with car}}{{model}} {{../year}}{{#each doors}}{{this}}{{/each}}{{/with}}", "T 197612")]
    [InlineData("a {{~ year ~}} b", "a1976b")]
    [InlineData("a {{!-- {{ year }} --}}b{{! c }}", "a b")]
    [InlineData("x } {y} {{year}} } {", "x } {y} 1976 } {")]
    [InlineData("", "")]
    public void Plain_text_comes_out_in_the_language_of_the_channel(string template, string text) =>
        Assert.Equal(text, Rendered(template, "fi").Replace('\u00A0', ' '));

    [Fact]
    public void The_same_template_speaks_each_language()
    {
        const string template = "{{date day \"MMMM\"}} {{number price 1}}";

        Assert.Equal("marraskuu 12\u00A0345,5", Rendered(template, "fi"));
        Assert.Equal("November 12,345.5", Rendered(template, "en-US"));
    }

    [Fact]
    public void In_html_every_value_is_escaped() =>
        Assert.Equal("<p>Tom &amp; Jerry &lt;b&gt; TOM &amp; JERRY &lt;B&gt;</p>", Rendered("<p>{{name}} {{upper name}}</p>", "en", TemplateFormat.Html));

    [Theory]
    [InlineData("Hello\n  {{naem}}", 2, 3, "'naem' is not known here")]
    [InlineData("{{name}}\n{{#if mising}}x{{/if}}", 2, 1, "'mising'")]
    [InlineData("{{#if no}}\n{{typo}}{{/if}}", 2, 1, "'typo'")]
    [InlineData("{{#each makers}}{{nmae}}{{/each}}", 1, 17, "'nmae' is not known here; known are: name, years")]
    [InlineData("{{name}} {{#each makers}}{{year}}{{/each}}", 1, 26, "'year'")]
    [InlineData("{{#each makers}}x{{else}}{{years}}{{/each}}", 1, 26, "'years'")]
    [InlineData("{{car.wheels}}", 1, 1, "'car.wheels'")]
    [InlineData("{{name.Length}}", 1, 1, "'name.Length'")]
    [InlineData("{{when.Year}}", 1, 1, "'when.Year'")]
    [InlineData("{{makers.Count}}", 1, 1, "'makers.Count'")]
    [InlineData("{{@index}}", 1, 1, "outside of a loop")]
    [InlineData("{{../name}}", 1, 1, "leads out")]
    [InlineData("{{yes}}", 1, 1, "yes or no")]
    [InlineData("{{makers}}", 1, 1, "is a list")]
    [InlineData("{{car}}", 1, 1, "has parts")]
    [InlineData("{{#each name}}x{{/each}}", 1, 1, "is not a list")]
    [InlineData("{{#each car}}x{{/each}}", 1, 1, "is not a list")]
    [InlineData("a\nb {{date name}}", 2, 3, "is not a date")]
    [InlineData("{{date day \"q\"}}", 1, 1, "not a pattern")]
    [InlineData("{{date day \"HH:mm\"}}", 1, 1, "not a pattern")]
    [InlineData("{{number name}}", 1, 1, "not a number")]
    [InlineData("{{number price 99}}", 1, 1, "0 to 6 decimals")]
    [InlineData("{{truncate name 0}}", 1, 1, "length from 1")]
    [InlineData("{{truncate name 99999999}}", 1, 1, "length from 1")]
    [InlineData("{{date}}{{date dat}}", 1, 9, "'dat'")]
    public void A_wrong_name_or_value_has_a_line_and_a_column(string template, int line, int column, string words) =>
        AssertFails(template, line, column, words);

    [Theory]
    [InlineData("a\n\n {{name", 3, 2, "never closed")]
    [InlineData("{{name {{year}}", 1, 1, "never closed")]
    [InlineData("{{{name}}}", 1, 1, "Two braces")]
    [InlineData("{{&name}}", 1, 1, "Two braces")]
    [InlineData("{{name}}}", 1, 1, "Two braces")]
    [InlineData("{{}}", 1, 1, "nothing between")]
    [InlineData("{{~}}", 1, 1, "nothing between")]
    [InlineData("{{#if yes}}\nx", 1, 1, "{{/if}} is missing")]
    [InlineData("x{{/if}}", 1, 2, "closes nothing")]
    [InlineData("{{#if yes}}{{#each makers}}{{/if}}{{/each}}", 1, 28, "{{/each}} is expected")]
    [InlineData("{{else}}", 1, 1, "outside of a block")]
    [InlineData("{{#if yes}}{{else}}{{else}}{{/if}}", 1, 20, "Nothing may follow")]
    [InlineData("{{#each makers}}{{else if yes}}{{/each}}", 1, 17, "does not go with #each")]
    [InlineData("{{#while yes}}{{/while}}", 1, 1, "'#while' is not a block")]
    [InlineData("{{#}}{{/}}", 1, 1, "is not a block")]
    [InlineData("{{#if}}{{/if}}", 1, 1, "takes one name")]
    [InlineData("{{#if yes no}}{{/if}}", 1, 1, "takes one name")]
    [InlineData("{{#each makers as |m|}}{{/each}}", 1, 1, "not understood")]
    [InlineData("{{> header}}", 1, 1, "not supported")]
    [InlineData("{{#> layout}}{{/layout}}", 1, 1, "not a block")]
    [InlineData("{{#*inline \"me\"}}{{> me}}{{/inline}}", 1, 1, "not a block")]
    [InlineData("{{^}}", 1, 1, "not supported")]
    [InlineData("{{shout name}}", 1, 1, "'shout' is not a function")]
    [InlineData("{{lookup car 'model'}}", 1, 1, "'lookup' is not a function")]
    [InlineData("{{say name 0 @root.__pass}}", 1, 1, "'say' is not a function")]
    [InlineData("{{@root.__pass}}", 1, 1, "is not a name")]
    [InlineData("{{__pass}}", 1, 1, "is not a name")]
    [InlineData("{{upper (lower name)}}", 1, 1, "not understood")]
    [InlineData("{{car.[model]}}", 1, 1, "not understood")]
    [InlineData("{{upper name=1}}", 1, 1, "not understood")]
    [InlineData("{{upper name 5}}", 1, 1, "upper takes 1 value, not 2")]
    [InlineData("{{truncate name}}", 1, 1, "truncate takes 2 values, not 1")]
    [InlineData("{{\"text\"}}", 1, 1, "is not a name")]
    [InlineData("\\{{name}}", 1, 2, "backslash")]
    [InlineData("{{{{raw}}}}{{name}}{{{{/raw}}}}", 1, 1, "Two braces")]
    public void Broken_templates_are_refused_with_a_line_and_a_column(string template, int line, int column, string words) =>
        AssertFails(template, line, column, words);

    [Fact]
    public void An_item_that_lacks_what_the_first_one_has_is_found_while_rendering()
    {
        var data = new Dictionary<string, object?>
        {
            ["items"] = new object?[] { new Dictionary<string, object?> { ["a"] = 1 }, new Dictionary<string, object?> { ["b"] = 1 } },
        };

        var failed = Assert.IsType<TemplateResult.Failed>(Engine.Render("\n{{#each items}}\n {{a}}{{/each}}", data, CultureInfo.InvariantCulture, TemplateFormat.Text));

        Assert.Equal((3, 2), (failed.Error.Line, failed.Error.Column));
    }

    [Fact]
    public void A_value_of_another_kind_is_a_bug_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => Engine.Render("{{x}}", new Dictionary<string, object?> { ["x"] = new FileInfo("x") }, CultureInfo.InvariantCulture, TemplateFormat.Text));

    [Fact]
    public void Checking_needs_no_facts()
    {
        Assert.Null(Engine.Check("{{#each anything}}{{whatever}}{{/each}}"));
        Assert.Equal(new TemplateError(2, 1, "These braces are never closed: }} is missing."), Engine.Check("x\n{{a"));
    }

    private static Dictionary<string, object?> Maker(string name, int years) => new() { ["name"] = name, ["years"] = years };

    private static string Rendered(string template, string language, TemplateFormat format = TemplateFormat.Text)
    {
        var result = Engine.Render(template, Data, CultureInfo.GetCultureInfo(language), format);
        return result is TemplateResult.Rendered rendered ? rendered.Text : throw new InvalidOperationException(result.ToString());
    }

    private static void AssertFails(string template, int line, int column, string words)
    {
        var result = Engine.Render(template, Data, CultureInfo.GetCultureInfo("en"), TemplateFormat.Text);

        var failed = Assert.IsType<TemplateResult.Failed>(result);
        Assert.Contains(words, failed.Error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (failed.Error.Line, failed.Error.Column));
    }
}
