using System.Globalization;

namespace Engagement.Core.Themes;

/// <summary>Reads the numbers in a recurrence rule and says in words what is wrong with them.</summary>
internal static class RecurrenceNumbers
{
    public static int Single(string name, string value, int min, int max)
    {
        var known = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return known && number >= min && number <= max ? number : throw Refused(name, value, min, max);
    }

    public static void List(string name, string value, int min, int max, bool negative)
    {
        foreach (var item in value.Split(','))
        {
            var known = int.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
            if (!known || Math.Abs(number) < min || Math.Abs(number) > max || (number < 0 && !negative))
                throw Refused(name, item, min, max);
        }
    }

    private static RecurrenceRuleException Refused(string name, string value, int min, int max) =>
        new($"{name}={value} is not possible; it takes whole numbers from {min} to {max}.");
}
