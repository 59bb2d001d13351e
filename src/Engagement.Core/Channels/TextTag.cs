namespace Engagement.Core.Channels;

/// <summary>A hashtag, a mention or a cashtag inside a text.</summary>
/// <param name="Start">Where its sign starts, in UTF-16 units.</param>
/// <param name="Length">Its length in them, sign and list included.</param>
/// <param name="Name">Without the sign.</param>
/// <param name="List">Of a mention "@name/list": "/list"; else empty.</param>
public sealed record TextTag(int Start, int Length, string Name, string List = "");
