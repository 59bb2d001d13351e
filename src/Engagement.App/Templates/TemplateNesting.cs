namespace Engagement.App.Templates;

/// <summary>Whether blocks open and close in order, not too deep and not too many.</summary>
internal static class TemplateNesting
{
    public static void Check(IReadOnlyList<TemplateTag> tags)
    {
        var open = new Stack<TemplateTag>();
        var elsed = new HashSet<TemplateTag>(ReferenceEqualityComparer.Instance);
        var loops = 0;
        foreach (var tag in tags)
        {
            switch (tag.Kind)
            {
                case TemplateTagKind.Open:
                    open.Push(tag);
                    loops += tag.Name == "each" ? 1 : 0;
                    if (open.Count > TemplateLimits.Depth)
                        throw tag.Wrong($"Blocks stand more than {TemplateLimits.Depth} deep in each other.");
                    if (loops > TemplateLimits.Loops)
                        throw tag.Wrong($"The template has more than {TemplateLimits.Loops} loops.");
                    break;
                case TemplateTagKind.Else:
                    CheckElse(tag, open, elsed);
                    break;
                case TemplateTagKind.Close:
                    if (!open.TryPop(out var opened))
                        throw tag.Wrong($"{{{{/{tag.Name}}}}} closes nothing.");
                    if (opened.Name != tag.Name)
                        throw tag.Wrong($"{{{{/{tag.Name}}}}} stands where {{{{/{opened.Name}}}}} is expected, for line {opened.Line}.");
                    break;
            }
        }

        if (open.TryPeek(out var left))
            throw left.Wrong($"{{{{#{left.Name} …}}}} is never closed: {{{{/{left.Name}}}}} is missing.");
    }

    private static void CheckElse(TemplateTag tag, Stack<TemplateTag> open, HashSet<TemplateTag> elsed)
    {
        if (!open.TryPeek(out var block))
            throw tag.Wrong("{{else}} stands outside of a block.");
        if (tag.Words.Count > 0 && block.Name is not ("if" or "unless"))
            throw tag.Wrong($"{{{{else if …}}}} does not go with #{block.Name}.");
        if (elsed.Contains(block))
            throw tag.Wrong("Nothing may follow {{else}} but the end of the block.");
        if (tag.Words.Count == 0)
            elsed.Add(block);
    }
}
