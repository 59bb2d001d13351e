using System.Globalization;

namespace Engagement.Web.Texts;

/// <summary>The language and formats of what is made from here on, in the present flow of calls.</summary>
internal static class Speech
{
    /// <param name="language">"en" or "fi".</param>
    public static void Use(string language) =>
        (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) =
            (CultureInfo.GetCultureInfo(language), CultureInfo.GetCultureInfo(language == "fi" ? "fi-FI" : "en-GB"));
}
