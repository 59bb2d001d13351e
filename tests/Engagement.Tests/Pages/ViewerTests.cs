using System.Globalization;
using Engagement.Web.Design;
using Engagement.Web.Pages;

namespace Engagement.Tests.Pages;

public sealed class ViewerTests
{
    [Theory]
    [InlineData("en", "2026-12-01T10:00:00Z", "Tue 1 Dec, 12:00")]
    [InlineData("en", "2027-01-04T10:00:00Z", "Mon 4 Jan, 12:00")]
    [InlineData("en", "2027-01-26T10:00:00Z", "Tue 26 Jan 2027, 12:00")]
    [InlineData("fi", "2027-01-26T10:00:00Z", "ti 26.1.2027 klo 12.00")]
    [InlineData("en", "2025-12-01T10:00:00Z", "Mon 1 Dec 2025, 12:00")]
    [InlineData("fi", "2026-12-01T10:00:00Z", "ti 1.12. klo 12.00")]
    public void A_date_of_another_year_that_is_not_near_names_its_year(string language, string instant, string shown)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "fi" ? "fi-FI" : "en-GB");
        var viewer = new Viewer
        {
            Now = DateTimeOffset.Parse("2026-12-10T10:00:00Z", CultureInfo.InvariantCulture),
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki"),
            Workspace = "",
            Language = language,
            Look = "",
            Address = "",
            Heard = "",
        };

        Assert.Equal(shown, viewer.Show(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), WhenForm.Short));
    }
}
