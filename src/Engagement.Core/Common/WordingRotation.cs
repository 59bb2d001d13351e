namespace Engagement.Core.Common;

/// <summary>Chooses among several wordings of the same thing, never the same twice running.</summary>
public static class WordingRotation
{
    /// <summary>The wording to use next: any but the last one, evenly spread over the seeds. With a single wording, that one.</summary>
    /// <param name="count">How many wordings there are; at least one.</param>
    /// <param name="last">The one used last, or null where none was; a wording that is no longer there counts as none.</param>
    /// <param name="seed">A number that differs from case to case, such as the id of the thread.</param>
    public static int Next(int count, int? last, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (count == 1)
            return 0;

        var avoid = last is >= 0 && last < count ? last.Value : (int?)null;
        var choice = (int)(Mix(seed) % (ulong)(avoid is null ? count : count - 1));
        return choice >= avoid ? choice + 1 : choice;
    }

    // Ids of one moment differ in their last bits only; without mixing they would all begin with the same wording.
    private static ulong Mix(long seed)
    {
        var value = unchecked((ulong)seed + 0x9E3779B97F4A7C15UL);
        value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL);
        value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EBUL);
        return value ^ (value >> 31);
    }
}
