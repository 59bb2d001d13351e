namespace Engagement.Web.Pages.Calendar;

/// <summary>How many cards a view has room for.</summary>
/// <param name="Shown">Open in the cell of a day.</param>
/// <param name="OfOneDay">With those that "+ more" lists.</param>
/// <param name="InAll">On the whole page.</param>
internal sealed record CalendarRoom(int Shown, int OfOneDay, int InAll)
{
    private const int Listed = 12;
    private const int NoLimit = 10_000;

    public static CalendarRoom Of(string shape) => shape switch
    {
        "month" => new CalendarRoom(3, 3 + Listed, NoLimit),
        "week" => new CalendarRoom(12, 12 + Listed, NoLimit),
        "day" => new CalendarRoom(1_000, 1_000, NoLimit),
        _ => new CalendarRoom(300, 300, 300),
    };
}
