using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Whether an answer can go to the person alone, asked before the network is.</summary>
internal static class PrivateReply
{
    public static Refusal? RefusalOf(string text, NetworkKind network) =>
        NetworkRules.MayReplyPrivately(network) is { Allowed: false, Words: { } words } ? new(RefusalKind.Conflict, words)
        : string.IsNullOrWhiteSpace(text) ? new(RefusalKind.Invalid, "Write an answer first.", "text")
        : text.Length > NetworkRules.LongestPrivateReply ? new(
            RefusalKind.Invalid,
            $"A private answer has at most {NetworkRules.LongestPrivateReply} characters; this has {text.Length}. Shorten it.",
            "text",
            NetworkRules.LongestPrivateReply,
            text.Length)
        : null;

    public static async Task<NetworkRule> RightOfAsync(EngagementContext db, Interaction target, DateTimeOffset now, CancellationToken ct)
    {
        if (target.Kind is not (InteractionKind.Comment or InteractionKind.Reply))
        {
            return NetworkRule.No("Only a comment can be answered privately.");
        }

        if (now - target.CreatedAt > NetworkRules.PrivateReplyWithin)
        {
            return NetworkRule.No("Facebook takes a private answer within 7 days of the comment. Answer in public, or on Facebook itself.");
        }

        return await db.Deliveries.AnyAsync(
            row => row.InteractionId == target.Id && (row.IsPrivate || row.Source == DeliverySource.Survey) && row.State != DeliveryState.Cancelled && row.State != DeliveryState.Failed, ct)
            ? NetworkRule.No("This comment was answered privately already; Facebook takes one private answer to each. Wait for the person to write.")
            : NetworkRule.Yes;
    }
}
