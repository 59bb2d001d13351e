using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Web.Routing;

/// <summary>A public answer.</summary>
/// <param name="Text">The words.</param>
/// <param name="SeenUntil">When the writer last read the thread; given, an answer of somebody else since then gives 409.</param>
internal sealed record ReplyBody(string Text, DateTimeOffset? SeenUntil = null);

/// <summary>A note that only we see.</summary>
internal sealed record NoteBody(string Text);

/// <summary>To whom it goes: a person or a queue.</summary>
internal sealed record AssignBody(UserId? UserId = null, QueueId? QueueId = null, string? Reason = null);

/// <summary>Until when it rests.</summary>
internal sealed record SnoozeBody(DateTimeOffset Until);

/// <summary>What the newest comment really is.</summary>
internal sealed record CorrectionBody(Intent Intent);
