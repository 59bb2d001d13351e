using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;

namespace Engagement.Web.Design;

/// <summary>The one table of how each state looks. The words are English keys.</summary>
internal static class Looks
{
    public static Look Of(DeliveryState state, HeldReason? held = null) => state switch
    {
        DeliveryState.Pending => new("Scheduled", "clock", Tone.Blue),
        DeliveryState.Sending => new("Publishing", "loader", Tone.Violet, Turning: true),
        DeliveryState.Sent => new("Published", "check", Tone.Green),
        DeliveryState.Failed => new("Failed", "circle-x", Tone.Red),
        DeliveryState.Unknown => new("Unknown", "circle-help", Tone.Orange),
        DeliveryState.Cancelled => new("Cancelled", "ban", Tone.Grey),
        DeliveryState.Held => Of(held ?? HeldReason.CannotTell),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Look Of(HeldReason reason) => reason switch
    {
        HeldReason.Missed => new("Missed", "hourglass", Tone.Brown),
        HeldReason.CannotTell => new("Unknown", "circle-help", Tone.Orange),
        HeldReason.ChannelDown => new("Channel not connected", "pause", Tone.Violet),
        HeldReason.CrisisStop => new("On hold", "pause", Tone.Violet),
        HeldReason.PermissionWithdrawn => new("Permission withdrawn", "eye-off", Tone.Red),
        HeldReason.ByPerson => new("Waits for a person", "pause", Tone.Violet),
        HeldReason.NotApproved => new("Not approved in time", "hourglass", Tone.Brown),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    public static Look Of(PostState state) => state switch
    {
        PostState.Draft => new("Draft", "pencil", Tone.Grey),
        PostState.InReview => new("Waiting for approval", "user-check", Tone.Amber),
        PostState.ChangesRequested => new("Changes asked", "undo-2", Tone.Amber),
        PostState.Approved => new("Approved", "circle-check", Tone.Teal),
        PostState.Scheduled => new("Scheduled", "clock", Tone.Blue),
        PostState.Cancelled => new("Cancelled", "ban", Tone.Grey),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Look Of(PostStanding standing) => standing switch
    {
        PostStanding.Draft => Of(PostState.Draft),
        PostStanding.InReview => Of(PostState.InReview),
        PostStanding.ChangesRequested => Of(PostState.ChangesRequested),
        PostStanding.Approved => Of(PostState.Approved),
        PostStanding.Scheduled => Of(PostState.Scheduled),
        PostStanding.Publishing => Of(DeliveryState.Sending),
        PostStanding.Published => Of(DeliveryState.Sent),
        PostStanding.PartlyPublished => new("Partly published", "split", Tone.Yellow),
        PostStanding.Failed => Of(DeliveryState.Failed),
        PostStanding.Unknown => Of(DeliveryState.Unknown),
        PostStanding.Held => Of(HeldReason.CrisisStop),
        PostStanding.Cancelled => Of(PostState.Cancelled),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    public static Look Of(ConversationState state) => state switch
    {
        ConversationState.New => new("New", "circle-dot", Tone.Blue),
        ConversationState.Acknowledged => new("Acknowledged", "bot", Tone.Grey),
        ConversationState.Open => new("Open", "message-square", Tone.Blue),
        ConversationState.Waiting => new("Waiting for the customer", "hourglass", Tone.Grey),
        ConversationState.Snoozed => new("Snoozed", "alarm-clock", Tone.Violet),
        ConversationState.Held => new("Held back", "eye-off", Tone.Brown),
        ConversationState.Resolved => new("Resolved", "circle-check-big", Tone.Green),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Look Of(Intent intent) => intent switch
    {
        Intent.Question => new("Question", "circle-help", Tone.Blue),
        Intent.Complaint => new("Complaint", "triangle-alert", Tone.Red),
        Intent.Request => new("Request", "flag", Tone.Violet),
        Intent.Praise => new("Praise", "heart", Tone.Green),
        Intent.FanContent => new("Fan content", "image", Tone.Teal),
        Intent.Spam => new("Spam", "ban", Tone.Grey),
        Intent.Abuse => new("Abuse", "circle-slash", Tone.Brown),
        Intent.Other => new("Other", "message-square", Tone.Grey),
        _ => throw new ArgumentOutOfRangeException(nameof(intent), intent, null),
    };

    /// <summary>Null where there is nothing urgent.</summary>
    public static Look? Of(Urgency urgency) => urgency switch
    {
        Urgency.None => null,
        Urgency.Safety => Urgent("Urgent: safety"),
        Urgency.Legal => Urgent("Urgent: legal"),
        Urgency.Press => Urgent("Urgent: press"),
        Urgency.Health => Urgent("Urgent: health"),
        Urgency.Crisis => Urgent("Urgent: crisis"),
        _ => throw new ArgumentOutOfRangeException(nameof(urgency), urgency, null),
    };

    private static Look Urgent(string word) => new(word, "triangle-alert", Tone.Red);
}
