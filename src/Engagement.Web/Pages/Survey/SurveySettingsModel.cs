using Engagement.App.Inbox;

namespace Engagement.Web.Pages.Survey;

/// <summary>What the settings of the survey show.</summary>
/// <param name="Channels">Each channel with its last thirty days.</param>
/// <param name="HasAddress">Somebody has said where people reach the program.</param>
/// <param name="Wordings">The words of the question, by language.</param>
public sealed record SurveySettingsModel(IReadOnlyList<SurveyLine> Channels, bool HasAddress, IReadOnlyList<(string Language, IReadOnlyList<string> Texts)> Wordings);
