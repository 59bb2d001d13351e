using Engagement.Core.Channels;

namespace Engagement.Core.Inbox;

/// <summary>Who belongs to a segment: everything that is given must hold. What is null or 0 asks for nothing.</summary>
/// <param name="Network">Only people of this network.</param>
/// <param name="SaidAtLeast">Spoke to us at least so often.</param>
/// <param name="PraisedAtLeast">Praised us or sent us their own work at least so often.</param>
/// <param name="AskedAtLeast">Asked at least so often.</param>
/// <param name="ComplainedAtLeast">Complained at least so often.</param>
/// <param name="ComplainedAtMost">Complained no more often than this.</param>
/// <param name="SeenWithinDays">Spoke within the last days.</param>
public sealed record SegmentRule(
    NetworkKind? Network = null,
    int SaidAtLeast = 0,
    int PraisedAtLeast = 0,
    int AskedAtLeast = 0,
    int ComplainedAtLeast = 0,
    int? ComplainedAtMost = null,
    int? SeenWithinDays = null)
{
    /// <summary>People who praise again and again and never had a reason to complain.</summary>
    public static readonly SegmentRule Advocates = new(PraisedAtLeast: 3, ComplainedAtMost: 0);

    /// <summary>People who had to complain more than once.</summary>
    public static readonly SegmentRule AtRisk = new(ComplainedAtLeast: 2);

    /// <summary>Whether a person with these figures belongs to it, the network aside.</summary>
    /// <param name="said">How often they spoke.</param>
    /// <param name="praised">Of these, praise and work of their own.</param>
    /// <param name="asked">Questions.</param>
    /// <param name="complained">Complaints.</param>
    /// <param name="silentFor">How long ago they last spoke.</param>
    public bool Holds(int said, int praised, int asked, int complained, TimeSpan silentFor) =>
        said >= SaidAtLeast && praised >= PraisedAtLeast && asked >= AskedAtLeast && complained >= ComplainedAtLeast
        && complained <= (ComplainedAtMost ?? int.MaxValue) && (SeenWithinDays is not { } days || silentFor <= TimeSpan.FromDays(days));
}
