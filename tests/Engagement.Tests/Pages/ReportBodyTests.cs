using Engagement.App.Reporting;
using Engagement.Core.Channels;
using Engagement.Core.Outbound;
using Engagement.Core.Reporting;
using Engagement.Web.Pages.Report;

namespace Engagement.Tests.Pages;

public sealed class ReportBodyTests
{
    private static readonly ReportWeek Week = new(2026, 46);
    private static readonly DateTimeOffset Monday = new(2026, 11, 8, 22, 0, 0, TimeSpan.Zero);

    private static readonly WeekFacts Nothing = new()
    {
        Week = Week, TimeZone = "Europe/Helsinki", From = Monday, To = Monday.AddDays(7), Cut = Monday.AddDays(7).AddHours(6), Target = TimeSpan.FromMinutes(90),
        Inbound = [], Posts = [], Conversations = [], Acknowledgements = [], Escalations = [], Themes = [], Channels = [new(new(1), NetworkKind.X, "Acme")],
    };

    [Theory]
    [InlineData("en", "Nothing happened in these days")]
    [InlineData("fi", "Näinä päivinä ei tapahtunut mitään")]
    public async Task A_week_in_which_nothing_happened_says_so(string language, string words)
    {
        Assert.Contains(words, await WordsAsync(Nothing, language), StringComparison.Ordinal);
        Assert.DoesNotContain(words, await WordsAsync(Nothing with { Posts = [Post] }, language), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_network_gave_is_a_dash_and_never_nought()
    {
        var page = await PageRenderer.RenderAsync<ReportBody>(new() { ["Model"] = Model(Nothing with { Posts = [Post] }) });

        var told = page.QuerySelectorAll(".figure-table tbody tr").ToDictionary(row => row.QuerySelector("summary")!.TextContent, row => row.QuerySelector(".nums")?.TextContent);
        Assert.Equal(("1", "–", "–", "–"), (told["Published"], told["Engagement"], told["Reach"], told["Followers of advocates"]));
    }

    private static PostFact Post => new() { Id = new(1), Channel = new(1), Text = "Hello", DueAt = Monday.AddHours(9), SentAt = Monday.AddHours(9), State = DeliveryState.Sent };

    private static ReportModel Model(WeekFacts facts) => new(
        new WeekView(Week, WeekStanding.Closed, facts.Cut, null, null, WeekReport.Of(facts), new Dictionary<string, FigureChange>(), Week, Week), [], Interactive: false);

    private static async Task<string> WordsAsync(WeekFacts facts, string language) =>
        (await PageRenderer.RenderAsync<ReportBody>(new() { ["Model"] = Model(facts) }, language)).TextContent;
}
