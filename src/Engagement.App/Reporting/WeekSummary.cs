using System.Globalization;
using Engagement.App.People;
using Engagement.App.Templates;
using Engagement.Core.Reporting;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Reporting;

/// <summary>The week in a few sentences: words from <c>templates/reports</c>, numbers from the report.</summary>
internal sealed partial class WeekSummary(TemplateCatalogue catalogue, ITemplateEngine engine, WorkspaceReader workspaces, ILogger<WeekSummary> logger)
{
    private static readonly (string Key, string Name)[] ChangeNames =
    [
        ("inbound.questions", "changedQuestions"), ("inbound.complaints", "changedComplaints"), ("inbound.requests", "changedRequests"), ("inbound.praise", "changedPraise"),
        ("inbound.spam", "changedSpam"), ("engagement", "changedEngagement"), ("contacts", "changedPeople"), ("contacts.new", "changedNewPeople"),
        ("advocates", "changedAdvocates"), ("publishing.sent", "changedPosts"),
    ];

    /// <returns>The sentences; none where the template is broken, which the catalogue reports.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(WeekView view, string language, CancellationToken ct)
    {
        var workspace = await workspaces.ReadAsync(ct);
        var facts = Facts(view, workspace.Name);
        return [.. Sentences("weekly-summary", facts, language), .. Sentences("weekly-change", facts, language)];
    }

    private string[] Sentences(string name, Dictionary<string, object?> facts, string language)
    {
        var file = catalogue.Find($"reports/{language}/{name}") ?? catalogue.Find($"reports/en/{name}");
        if (file is null)
        {
            Log.Missing(logger, language, name);
            return [];
        }

        var culture = CultureInfo.GetCultureInfo(language == "fi" ? "fi-FI" : "en-GB");
        switch (engine.Render(file.Text, facts, culture, TemplateFormat.Text))
        {
            case TemplateResult.Rendered rendered:
                return rendered.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            case TemplateResult.Failed failed:
                Log.Broken(logger, file.Name, failed.Error.ToString());
                return [];
            default:
                throw new InvalidOperationException("A template is rendered or fails.");
        }
    }

    /// <summary>What the templates of the report and of its mail may use.</summary>
    internal static Dictionary<string, object?> Facts(WeekView view, string workspace)
    {
        var report = view.Report;
        int Count(string key) => (int)(report[key].Value ?? 0);
        var answered = report["answered"];
        var promise = report["promise.kept"];
        var facts = new Dictionary<string, object?>
        {
            ["workspace"] = workspace,
            ["week"] = report.Week,
            ["from"] = view.Week.Monday,
            ["to"] = view.Week.Monday.AddDays(6),
            ["link"] = $"/report?week={report.Week}",
            ["running"] = view.Standing is WeekStanding.Running,
            ["published"] = Count("publishing.sent"),
            ["due"] = Count("publishing.due"),
            ["late"] = Count("publishing.late"),
            ["notOut"] = Count("publishing.due") - Count("publishing.sent"),
            ["inbound"] = Count("inbound"),
            ["questions"] = Count("inbound.questions"),
            ["complaints"] = Count("inbound.complaints"),
            ["requests"] = Count("inbound.requests"),
            ["praise"] = Count("inbound.praise"),
            ["acknowledged"] = Count("acknowledgements"),
            ["needingAnswer"] = Count("needing"),
            ["answered"] = (int)Math.Round((answered.Value ?? 0) * answered.N),
            ["waiting"] = answered.N - (int)Math.Round((answered.Value ?? 0) * answered.N),
            ["hasPromise"] = promise.Value is not null,
            ["promiseKept"] = Percent(promise.Value),
            ["promiseN"] = promise.N,
            ["promiseMinutes"] = (int)report.Target.TotalMinutes,
            ["hasMedian"] = report["firstAnswer.median"].Value is not null,
            ["medianMinutes"] = Minutes(report["firstAnswer.median"].Value),
            ["p90Minutes"] = Minutes(report["firstAnswer.p90"].Value),
            ["hasCsat"] = Satisfied(report)?.Value is not null,
            ["csat"] = Percent(Satisfied(report)?.Value),
            ["csatAnswers"] = Satisfied(report)?.N ?? 0,
            ["incomplete"] = report.Incomplete.Count > 0,
            ["themes"] = report.Themes.Select(Theme).ToArray(),
        };
        facts["title"] = null;
        facts["sentences"] = Array.Empty<string>();
        facts["chart"] = false;
        facts["days"] = Array.Empty<object>();
        AddChanges(facts, view);
        AddMostChanged(facts, view);
        AddLeader(facts, report);
        return facts;
    }

    // A report that was frozen by an older version has none.
    private static Figure? Satisfied(WeekReport report) => report.Figures.FirstOrDefault(figure => figure.Key == "csat");

    private static void AddChanges(Dictionary<string, object?> facts, WeekView view)
    {
        var inbound = view.Changes.GetValueOrDefault("inbound");
        var more = (int)Math.Round(100 * (inbound?.Share ?? 0));
        var points = Percent(view.Changes.GetValueOrDefault("promise.kept")?.Difference) ?? 0;
        var minutes = Minutes(view.Changes.GetValueOrDefault("firstAnswer.median")?.Difference) ?? 0;
        facts["weeks"] = view.Changes.Count == 0 ? 0 : view.Changes.Values.Max(change => change.Weeks);
        facts["inboundMore"] = more > 0 ? more : null;
        facts["inboundFewer"] = more < 0 ? -more : null;
        facts["promiseBetter"] = points > 0 ? points : null;
        facts["promiseWorse"] = points < 0 ? -points : null;
        facts["medianLonger"] = minutes > 0 ? minutes : null;
        facts["medianShorter"] = minutes < 0 ? -minutes : null;
    }

    // Each by its own name, so that the words around the numbers stand in the template.
    private static void AddMostChanged(Dictionary<string, object?> facts, WeekView view)
    {
        var most = MostChanged.Of(view.Report, view.Changes);
        foreach (var (key, name) in ChangeNames)
        {
            facts[name] = most?.Figure.Key == key;
        }

        facts["changed"] = most is not null;
        facts["changedFrom"] = most is { } from ? Math.Round(from.Change.Mean, 1) : null;
        facts["changedTo"] = most is { } to ? Math.Round(to.Change.Value) : null;
        facts["changedPercent"] = most is { } share ? (int)Math.Round(100 * Math.Abs(share.Change.Share!.Value)) : null;
        facts["changedUp"] = most is { } up && up.Change.Difference > 0;
    }

    private static void AddLeader(Dictionary<string, object?> facts, WeekReport report)
    {
        var first = report.Themes.Count > 0 && report.Themes[0]["inbound"].N > 0 ? report.Themes[0] : null;
        facts["leader"] = first?.Name;
        facts["leaderComments"] = first?["inbound"].N ?? 0;
        facts["leaderShare"] = Percent(first?["theme.shareOfConversation"].Value);
        facts["leaderPosts"] = Percent(first?["theme.shareOfPosts"].Value);
    }

    private static Dictionary<string, object?> Theme(ReportGroup group) => new()
    {
        ["name"] = group.Name,
        ["posts"] = group["publishing.sent"].N,
        ["comments"] = group["inbound"].N,
        ["questions"] = group["inbound.questions"].N,
        ["complaints"] = group["inbound.complaints"].N,
        ["praise"] = group["inbound.praise"].N,
    };

    private static decimal? Percent(double? share) => share is { } value ? Math.Round((decimal)value * 100, 1) : null;

    private static int? Minutes(double? seconds) => seconds is { } value ? (int)Math.Round(value / 60) : null;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "There is no template reports/{Language}/{Name}; the report goes without.")]
        public static partial void Missing(ILogger logger, string language, string name);

        [LoggerMessage(LogLevel.Warning, "The template {Name} could not be rendered: {Words}")]
        public static partial void Broken(ILogger logger, string name, string words);
    }
}
