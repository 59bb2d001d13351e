using System.Globalization;
using Engagement.App.Templates;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Engagement.Tests.Templates;

public sealed class TemplateCatalogueTests : IDisposable
{
    private static readonly Lazy<TemplateCatalogue> ShippedOnes = new(() => Create(Path.Combine(AppContext.BaseDirectory, "templates"), TimeProvider.System));

    private readonly string _directory = Directory.CreateTempSubdirectory("templates").FullName;
    private readonly SteppedTime _time = new();

    [Fact]
    public void Every_template_that_comes_with_the_product_is_good()
    {
        var catalogue = Shipped();

        Assert.Empty(catalogue.Problems);
        Assert.Equal(100, catalogue.Beginning("").Count);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fi")]
    public void Both_languages_have_the_same_templates(string language)
    {
        var catalogue = Shipped();
        var other = language == "en" ? "fi" : "en";

        var names = catalogue.Beginning("").Select(file => file.Name).Where(name => IsIn(name, language)).ToList();

        Assert.Equal(50, names.Count);
        Assert.All(names, name => Assert.NotNull(catalogue.Find(name.Replace($"/{language}/", $"/{other}/", StringComparison.Ordinal).Replace($".{language}", $".{other}", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("en", AcknowledgementTemplates.Praise, 6)]
    [InlineData("fi", AcknowledgementTemplates.Praise, 6)]
    [InlineData("en", AcknowledgementTemplates.FanContent, 3)]
    [InlineData("fi", AcknowledgementTemplates.FanContent, 3)]
    [InlineData("en", AcknowledgementTemplates.Holding, 3)]
    [InlineData("fi", AcknowledgementTemplates.Holding, 3)]
    public void Wordings_differ_and_read_well_with_and_without_a_name(string language, string kind, int atLeast)
    {
        var words = new AcknowledgementTemplates(Shipped(), new HandlebarsTemplates());

        var named = Enumerable.Range(0, 200).Select(seed => words.Choose(kind, language, "Anna", "Acme", null, seed)!.Value.Text).Distinct().ToList();
        var nameless = Enumerable.Range(0, 200).Select(seed => words.Choose(kind, language, "https://x.example", "Acme", null, seed)!.Value.Text).Distinct().ToList();

        Assert.True(named.Count >= atLeast);
        Assert.Equal(named.Count, nameless.Count);
        Assert.All(named, text => Assert.Contains(", Anna", text, StringComparison.Ordinal));
        Assert.All(named.Concat(nameless), text =>
        {
            Assert.DoesNotMatch(@"[{}]|\s[,.!]|,[.!]|\?$|\s\s", text);
            Assert.InRange(text.Length, 10, 140);
        });
    }

    [Fact]
    public void One_thread_never_gets_the_same_wording_twice_running()
    {
        var words = new AcknowledgementTemplates(Shipped(), new HandlebarsTemplates());
        string? last = null;

        for (var turn = 0; turn < 100; turn++)
        {
            var (wording, _) = words.Choose(AcknowledgementTemplates.Praise, "fi", "Anna", "Acme", last, 7)!.Value;
            Assert.NotEqual(last, wording);
            last = wording;
        }
    }

    [Fact]
    public void A_language_without_wordings_is_answered_with_nothing() =>
        Assert.Null(new AcknowledgementTemplates(Shipped(), new HandlebarsTemplates()).Choose(AcknowledgementTemplates.Praise, "sv", "Anna", "Acme", null, 7));

    [Theory]
    [InlineData("weekly-report", "en", "Acme: week 2026-W47 – 240 comments, 2 waiting")]
    [InlineData("weekly-report", "fi", "Acme: viikko 2026-W47 – 240 kommenttia, 2 odottaa")]
    [InlineData("weekly-report", "sv", "Acme: week 2026-W47 – 240 comments, 2 waiting")]
    [InlineData("gap-warning", "fi", "Acme: kalenterissa on aukkoja")]
    [InlineData("escalation", "en", "15 min left: Anna in Customer care")]
    [InlineData("invite", "fi", "Jukka kutsuu sinut mukaan: Acme")]
    public void Mails_have_subject_text_and_html_in_the_readers_language(string name, string language, string subject)
    {
        var mail = Shipped().Mail(name, language, TemplateSamples.For($"mails/en/{name}.text")!);

        Assert.Equal(subject, mail.Subject);
        Assert.Contains("https://desk.example/", mail.Text, StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://desk.example/", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_speaks_of_what_people_wrote_without_letting_it_become_markup()
    {
        var data = new Dictionary<string, object?>(TemplateSamples.For("mails/en/escalation.html")!) { ["text"] = "<script>alert(1)</script>" };

        var mail = Shipped().Mail("escalation", "en", data);

        Assert.DoesNotContain("<script>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<script>", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_is_named_with_its_line_and_stops_nothing()
    {
        Write("themes/good.en.hbs", "{{title}}");
        Write("themes/broken.en.hbs", "{{title}}\n{{#if x}}");
        Write("acknowledgements/en/praise-1.hbs", "Thanks, {{naem}}!");

        var catalogue = Catalogue();

        Assert.NotNull(catalogue.InLanguage("themes/good", "fi"));
        Assert.Null(catalogue.Find("themes/broken.en"));
        Assert.Equal(
            [("acknowledgements/en/praise-1.hbs", 1, 9), ("themes/broken.en.hbs", 2, 1)],
            catalogue.Problems.Select(problem => (problem.Name, problem.Error.Line, problem.Error.Column)));
    }

    [Fact]
    public void Changes_are_seen_while_running_and_a_change_for_the_worse_keeps_the_last_good_words()
    {
        Write("themes/a.en.hbs", "one");
        var catalogue = Catalogue();

        Write("themes/a.en.hbs", "two two");
        _time.Step();
        Assert.Equal("two two", catalogue.Find("themes/a.en")!.Text);

        Write("themes/a.en.hbs", "three {{");
        _time.Step();
        Assert.Equal("two two", catalogue.Find("themes/a.en")!.Text);
        Assert.Equal("themes/a.en.hbs", Assert.Single(catalogue.Problems).Name);

        File.Delete(Path.Combine(_directory, "themes/a.en.hbs"));
        _time.Step();
        Assert.Null(catalogue.Find("themes/a.en"));
        Assert.Empty(catalogue.Problems);
    }

    [Fact]
    public void A_missing_folder_is_a_problem_in_words()
    {
        Directory.Delete(_directory);

        Assert.Contains("not there", Assert.Single(Catalogue().Problems).Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throwback-thursday")]
    [InlineData("fan-friday")]
    [InlineData("safety-monday")]
    [InlineData("meet-the-makers")]
    public void Posts_of_a_series_read_well_with_many_facts_and_with_few(string theme)
    {
        var engine = new HandlebarsTemplates();
        var few = new Dictionary<string, object?> { ["title"] = "Model 12", ["story"] = "It was the first of its kind.", ["hashtag"] = "#TBT", ["year"] = null, ["question"] = null, ["fan"] = null, ["role"] = null, ["link"] = null };
        var many = new Dictionary<string, object?>(few) { ["year"] = "1976", ["question"] = "Did you drive one?", ["fan"] = "Anna", ["role"] = "welder", ["link"] = "https://acme.example" };

        foreach (var file in new[] { "en", "fi" }.Select(language => Shipped().Find($"themes/{theme}.{language}")!))
        {
            foreach (var facts in new[] { few, many })
            {
                var text = Assert.IsType<TemplateResult.Rendered>(engine.Render(file.Text, facts, CultureInfo.GetCultureInfo("en"), TemplateFormat.Text)).Text;
                Assert.EndsWith("#TBT", text, StringComparison.Ordinal);
                Assert.DoesNotMatch(@"[{}]| \.|\n\n\n|\.\.|,\s*\.", text);
                Assert.InRange(text.Length, 40, 280);
            }
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }

    private static bool IsIn(string name, string language) =>
        name.Contains($"/{language}/", StringComparison.Ordinal) || name.EndsWith($".{language}", StringComparison.Ordinal);

    private static TemplateCatalogue Shipped() => ShippedOnes.Value;

    private TemplateCatalogue Catalogue() => Create(_directory, _time);

    private static TemplateCatalogue Create(string directory, TimeProvider time) => new(
        Options.Create(new TemplateOptions { Directory = directory }), new HandlebarsTemplates(), time, NullLogger<TemplateCatalogue>.Instance);

    private void Write(string path, string text)
    {
        var full = Path.Combine(_directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private sealed class SteppedTime : TimeProvider
    {
        private long _now = 1;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _now;

        public void Step() => _now += 3;
    }
}
