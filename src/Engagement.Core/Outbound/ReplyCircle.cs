using System.Text.Json.Serialization;

namespace Engagement.Core.Outbound;

/// <summary>Who may reply to a post, on the networks that let its author choose.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplyCircle>))]
public enum ReplyCircle
{
    /// <summary>Everybody.</summary>
    Everyone,

    /// <summary>Who is mentioned in it.</summary>
    Mentioned,

    /// <summary>Whom we follow.</summary>
    Followed,

    /// <summary>Who follows us.</summary>
    Followers,

    /// <summary>Nobody.</summary>
    Nobody,
}
