namespace Engagement.Web.Pages;

/// <summary>Marks an endpoint that answers with a page or a part of one, so that its reader's language and zone are found out first.</summary>
internal sealed class PageMark;
