using Engagement.Core.Channels;

namespace Engagement.Web.Publishing;

/// <summary>A text to be counted as a network counts.</summary>
internal sealed record MeasureBody(NetworkKind Network, string Text);
