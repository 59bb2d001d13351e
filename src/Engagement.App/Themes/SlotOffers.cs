using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.App.Themes;

/// <summary>What a pool says to one slot, as its page shows it.</summary>
/// <param name="Taken">The item that stands there and why, or null.</param>
/// <param name="Offers">Others that would fit, the best first; not all of a large pool.</param>
/// <param name="More">How many more would fit.</param>
/// <param name="Passed">How many items do not fit, by reason.</param>
public sealed record SlotOffers(SlotOffer? Taken, IReadOnlyList<SlotOffer> Offers, int More, IReadOnlyList<(PassReason Reason, int Count)> Passed);
