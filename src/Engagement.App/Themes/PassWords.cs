using System.Globalization;
using Engagement.Core.Themes;

namespace Engagement.App.Themes;

/// <summary>Why an item does not fit a slot, in words for a refusal.</summary>
internal static class PassWords
{
    public static string Say(PoolPass pass, int gapDays) => pass.Reason switch
    {
        PassReason.NoRight => "we have no right to publish it then",
        PassReason.OtherLanguage => "its facts are in another language",
        PassReason.OutOfSeason => "it is out of season",
        PassReason.UsedTooNear => string.Create(CultureInfo.InvariantCulture, $"it is used on {pass.UsedOn:yyyy-MM-dd}, less than {gapDays} days from it"),
        _ => throw new ArgumentOutOfRangeException(nameof(pass), pass.Reason, null),
    };
}
