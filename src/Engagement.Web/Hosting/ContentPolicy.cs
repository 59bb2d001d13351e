namespace Engagement.Web.Hosting;

/// <summary>An endpoint whose answer needs another Content-Security-Policy than the pages have.</summary>
internal sealed record ContentPolicy(string Words);
