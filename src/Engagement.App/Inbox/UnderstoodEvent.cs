using Engagement.App.Channels;
using Engagement.App.Networks;

namespace Engagement.App.Inbox;

/// <summary>What a stored event says, item by item with the channel it belongs to.</summary>
/// <param name="Items">What is to be filed.</param>
/// <param name="Problem">Why something of it is not filed, in words; null when all is.</param>
internal sealed record UnderstoodEvent(IReadOnlyList<(Channel Channel, InboundItem Item)> Items, string? Problem);
