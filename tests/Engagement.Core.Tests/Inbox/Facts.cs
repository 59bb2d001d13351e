using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

/// <summary>Facts under which nothing but the words stands against a thank-you.</summary>
internal static class Facts
{
    public static DecisionFacts Open { get; } = new() { Mode = AcknowledgementMode.On, NetworkAllowsReply = true };
}
