using System.Text.Json.Serialization;

namespace Engagement.Core.Channels;

/// <summary>Who sees a post, on the networks that let its author choose.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Visibility>))]
public enum Visibility
{
    /// <summary>Everybody, and it is shown around.</summary>
    Public,

    /// <summary>Everybody who comes by; it is not shown around.</summary>
    Unlisted,

    /// <summary>Followers only.</summary>
    Followers,
}
