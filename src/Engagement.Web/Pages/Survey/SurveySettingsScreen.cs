using Engagement.App.Inbox;
using Engagement.App.Mails;
using Engagement.App.People;

namespace Engagement.Web.Pages.Survey;

/// <summary>Gathers what the settings of the survey show: the channels, and the words as people will read them.</summary>
internal sealed class SurveySettingsScreen(SurveyReader reader, SurveyWords words, WorkspaceReader workspaces, OutsideAddress outside)
{
    private static readonly string[] Languages = ["en", "fi"];

    public async Task<SurveySettingsModel> ReadAsync(CancellationToken ct)
    {
        var name = (await workspaces.ReadAsync(ct)).Name;
        var link = outside.Link("/survey/…");
        return new(
            await reader.ChannelsAsync(ct),
            outside.IsGiven,
            [.. Languages.Select(language => (language, (IReadOnlyList<string>)[.. words.All(language, "Aino", name, link).Select(one => one.Text)]))]);
    }
}
