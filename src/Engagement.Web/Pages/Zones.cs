namespace Engagement.Web.Pages;

/// <summary>The time zones people choose from: one per place, without the aliases.</summary>
internal static class Zones
{
    private static readonly string[] Continents = ["Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];

    public static readonly IReadOnlyList<string> All =
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.Id)
            .Where(id => Continents.Any(continent => id.StartsWith(continent, StringComparison.Ordinal)))
            .Append("UTC")
            .Order(StringComparer.Ordinal),
    ];
}
