using System.Globalization;
using Engagement.Core.Themes;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.Themes;

/// <summary>What pages call the values of a theme: English keys of the texts.</summary>
internal static class ThemeNames
{
    public static string Of(JourneyStage stage) => stage switch
    {
        JourneyStage.Research => "they look around",
        JourneyStage.Purchase => "they buy",
        JourneyStage.Before => "they wait for it",
        JourneyStage.During => "they use it",
        JourneyStage.After => "they remember it and tell others",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    public static string Of(HolidayCountry country) => country switch
    {
        HolidayCountry.FI => "of Finland",
        HolidayCountry.SE => "of Sweden",
        HolidayCountry.US => "of the United States",
        _ => throw new ArgumentOutOfRangeException(nameof(country), country, null),
    };

    public static string Of(PassReason reason) => reason switch
    {
        PassReason.NoRight => "{0} without a right to publish",
        PassReason.OtherLanguage => "{0} in another language",
        PassReason.OutOfSeason => "{0} out of season",
        PassReason.UsedTooNear => "{0} used too near to this date",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>Why an item is offered, in words.</summary>
    public static string Say(PickReason reason, DateOnly? since, Words words) => reason switch
    {
        PickReason.Anniversary when since is { } day => words["On this day in {0}", day.Year.ToString(CultureInfo.InvariantCulture)],
        PickReason.NeverUsed => words["Never used before"],
        PickReason.LongestUnused when since is { } day => words["Not used since {0}", day.ToString("d", CultureInfo.CurrentCulture)],
        PickReason.Person => words["A person chose it"],
        _ => "",
    };
}
