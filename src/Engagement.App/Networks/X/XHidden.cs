namespace Engagement.App.Networks.X;

/// <summary>Whether a reply is hidden; asked and answered in the same words.</summary>
internal sealed record XHidden(bool Hidden);
