using System.Globalization;
using Engagement.App.Templates;

namespace Engagement.Tests.Templates;

public sealed class TemplateLimitsTests
{
    private static readonly CultureInfo Finnish = CultureInfo.GetCultureInfo("fi");

    private static readonly Dictionary<string, object?> Data = new()
    {
        ["a"] = "x",
        ["empty"] = "",
        ["long"] = new string('ä', TemplateLimits.TextValue),
        ["marks"] = "e" + new string('\u0301', TemplateLimits.TextValue - 1),
        ["when"] = new DateTimeOffset(2026, 11, 22, 9, 5, 0, TimeSpan.Zero),
        ["price"] = 12345.5m,
        ["yes"] = true,
        ["l"] = Enumerable.Range(0, TemplateLimits.Items).ToList(),
        ["hundred"] = Enumerable.Range(0, 100).ToList(),
    };

    public static TheoryData<string, string> Worst => new()
    {
        { "nested loops", Repeat("{{#each @root.l}}", 8) + "x" + Repeat("{{/each}}", 8) },
        { "nested loops that say nothing", Repeat("{{#each @root.l}}", 8) + Repeat("{{/each}}", 8) },
        { "nested loops with conditions", "{{#each l}}{{#each @root.l}}" + Repeat("{{#if @root.empty}}{{/if}}", 38) + "{{/each}}{{/each}}" },
        { "a loop with every function", "{{#each hundred}}" + Repeat("{{date @root.when \"dddd d. MMMM yyyy HH.mm\"}}{{number @root.price 6}}{{truncate @root.a 5000}}", 26) + "{{/each}}" },
        { "capitals of long texts", "{{#each l}}{{upper @root.long}}{{/each}}" },
        { "cutting long texts", "{{#each l}}{{truncate @root.long 5000}}{{/each}}" },
        { "cutting long texts to nothing", "{{#each l}}{{truncate @root.long 1}}{{/each}}" },
        { "cutting piled marks", "{{#each l}}{{truncate @root.marks 300}}{{/each}}" },
        { "as many values as possible", Repeat("{{a}}", TemplateLimits.Tags) },
        { "as many functions as possible", Repeat("{{date when 'd. MMMM yyyy'}}", TemplateLimits.Tags) },
        { "as many conditions as possible", Repeat("{{#if yes}}{{/if}}", TemplateLimits.Tags / 2) },
        { "as many loops as possible", Repeat("{{#each hundred}}{{this}}{{/each}}", TemplateLimits.Loops) },
        { "as deep as possible", Repeat("{{#if yes}}", 8) + Repeat("{{a}}", 64) + Repeat("{{/if}}", 8) },
        { "wide patterns", Repeat($"{{{{date when '{new string('f', 7)}{new string('M', 50)}'}}}}", TemplateLimits.Tags) },
        { "long text", new string('x', TemplateLimits.Length - 10) + "{{a}}" },
        { "open braces", Repeat("{{a ", TemplateLimits.Length / 4) },
        { "an endless comment", "{{!--" + Repeat("-- }", 4_900) },
        { "white space", "{{" + new string(' ', 19_000) + "a}}" },
        { "quotes", "{{upper " + Repeat("\"a\" ", 4_900) + "}}" },
        { "dots", "{{" + Repeat("a.", 9_900) + "}}" },
        { "parents", "{{" + Repeat("../", 6_500) + "}}" },
        { "blocks too deep", Repeat("{{#if a}}", 2_000) + Repeat("{{/if}}", 600) },
        { "partials that call themselves", "{{#*inline \"me\"}}{{> me}}{{/inline}}{{> me}}" },
    };

    [Theory]
    [MemberData(nameof(Worst))]
    public void The_worst_template_stays_within_50_ms(string name, string template)
    {
        var engine = new HandlebarsTemplates();
        engine.Render("{{a}}{{date when}}{{#each hundred}}{{this}}{{/each}}{{#if yes}}{{upper a}}{{/if}}", Data, Finnish, TemplateFormat.Text);

        // A new text each time, so that it is compiled each time; the best of several, so that a busy machine is not measured.
        var best = Enumerable.Range(0, 8).Min(turn => ProcessorTime.Of(() => engine.Render($"{template}{turn}", Data, Finnish, TemplateFormat.Html)));

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {best.TotalMilliseconds:F1} ms");
        Assert.True(best < TimeSpan.FromMilliseconds(50), $"{name}: {best.TotalMilliseconds:F1} ms");
    }

    [Theory]
    [InlineData("{{#each l}}{{#each @root.l}}{{/each}}{{/each}}", "round too often")]
    [InlineData("{{#each hundred}}{{@root.long}}{{/each}}", "longer than 100000")]
    public void Too_much_work_is_refused_in_words(string template, string words)
    {
        var failed = Assert.IsType<TemplateResult.Failed>(new HandlebarsTemplates().Render(template, Data, Finnish, TemplateFormat.Text));

        Assert.Contains(words, failed.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weekly_mail_with_a_long_table_is_not_too_much_work()
    {
        var rows = Enumerable.Range(0, 150).Select(row => new Dictionary<string, object?> { ["name"] = $"Theme {row}", ["posts"] = row, ["share"] = 12.5m }).ToList();
        var template = "<table>{{#each rows}}<tr><td>{{name}}</td><td>{{number posts}}</td><td>{{number share 1}} %</td></tr>{{/each}}</table>" + Repeat("<p>{{title}}</p>", 40);

        var result = new HandlebarsTemplates().Render(template, new Dictionary<string, object?> { ["rows"] = rows, ["title"] = "Week 47" }, Finnish, TemplateFormat.Html);

        Assert.Contains("Theme 149", Assert.IsType<TemplateResult.Rendered>(result).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TemplateLimits.TextValue + 1, 1, "has more than 20000 characters")]
    [InlineData(1, TemplateLimits.Items + 1, "has more than 1000 items")]
    public void Facts_too_large_are_refused_in_words(int length, int items, string words)
    {
        var data = new Dictionary<string, object?> { ["x"] = Enumerable.Repeat(new string('x', length), items).ToList() };

        var failed = Assert.IsType<TemplateResult.Failed>(new HandlebarsTemplates().Render("{{#each x}}{{this}}{{/each}}", data, Finnish, TemplateFormat.Text));

        Assert.Contains(words, failed.Error.Message, StringComparison.Ordinal);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
