using Engagement.Core.Common;

namespace Engagement.Web.Pages.Inbox;

/// <summary>To whom a form hands over: "user:7" or "queue:3".</summary>
internal static class HandTo
{
    public static (UserId? Person, QueueId? Queue) Read(string? to) => to?.Split(':') switch
    {
        ["user", var value] when UserId.TryParse(value, null, out var person) => (person, null),
        ["queue", var value] when QueueId.TryParse(value, null, out var queue) => (null, queue),
        _ => (null, null),
    };
}
