using System.Buffers;
using System.Globalization;
using System.Text;

namespace Engagement.Core.Inbox.Reading;

/// <summary>
/// A comment cut into plain lower-case words: addresses, names and digits told apart, accents composed, decoration dropped.
/// Made by hand instead of by the platform's normalisation, so that every machine reads alike.
/// </summary>
internal sealed class CommentText
{
    /// <summary>What is read of a text; the rest only counts as "too long".</summary>
    public const int MaxLength = 6_000;

    /// <summary>Longer words are cut.</summary>
    public const int MaxWordLength = 64;

    public const string Url = "<url>";
    public const string User = "<user>";

    private static readonly SearchValues<char> QuestionMarks = SearchValues.Create("?\uFF1F\u061F\u055E\u2047\u2048\u2049\u00BF\u037E\u203D\uFE56\u2E2E\u2753\u2754");
    private readonly List<string> _words = [];
    private readonly List<bool> _clauseStarts = [];
    private readonly StringBuilder _word = new();
    private bool _clauseStart = true;

    private CommentText()
    {
    }

    public IReadOnlyList<string> Words => _words;

    public bool HasQuestionMark { get; private set; }

    public bool IsTooLong { get; private set; }

    public int Letters { get; private set; }

    /// <summary>Letters of neither the Latin script nor a style of it.</summary>
    public int OtherLetters { get; private set; }

    /// <summary>Marks stacked on letters beyond what a language needs.</summary>
    public int StackedMarks { get; private set; }

    public int Capitals { get; private set; }

    /// <summary>Links, other than those that a network puts under its own pictures.</summary>
    public int ForeignUrls { get; private set; }

    /// <summary>The signs between the words.</summary>
    public CommentMarks Marks { get; } = new();

    /// <summary>True if the word begins a clause.</summary>
    public bool StartsClause(int word) => _clauseStarts[word];

    public static CommentText Read(ReadOnlySpan<char> text)
    {
        var result = new CommentText
        {
            HasQuestionMark = text.ContainsAny(QuestionMarks),
            IsTooLong = text.Length > MaxLength,
        };
        result.ReadAll(text[..Math.Min(text.Length, MaxLength)]);
        return result;
    }

    private void ReadAll(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Special(text) is { Length: > 0 } special)
            {
                text = text[special.Length..];
                continue;
            }

            // A half of a pair is a replacement character here: no letter, so it ends the word.
            Rune.DecodeFromUtf16(text, out var rune, out var used);
            ReadRune(rune);
            text = text[used..];
        }

        EndWord();
    }

    /// <summary>Takes an address, a mention or a placeholder for a name whole.</summary>
    private ReadOnlySpan<char> Special(ReadOnlySpan<char> text)
    {
        if (Emoticon.LengthOf(text, out var face) is > 0 and var signs && (_word.Length == 0 || char.IsLetter(_word[^1])))
        {
            EndWord();
            Marks.AddFace(face);
            _clauseStart = true;
            return text[..signs];
        }

        if (_word.Length > 0)
        {
            return default;
        }

        var length = SpecialToken.LengthOf(text, out var word);
        if (word is not null)
        {
            AddWord(word);
            ForeignUrls += word is Url && !SpecialToken.IsOwnPicture(text[..length]) ? 1 : 0;
            _clauseStart = word is User;
        }

        return text[..length];
    }

    private void ReadRune(Rune rune)
    {
        var folded = LetterFolding.Fold(rune);
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.EnclosingMark:
                break;
            case UnicodeCategory.NonSpacingMark:
                Compose(rune);
                break;
            case var category when folded.Value is '\'' || Rune.IsLetterOrDigit(folded) || category is UnicodeCategory.SpacingCombiningMark:
                ReadLetter(rune, folded);
                break;
            default:
                EndWord();
                ReadMark(folded);
                break;
        }
    }

    private void ReadLetter(Rune rune, Rune folded)
    {
        if (folded.Value is '\'')
        {
            // An apostrophe belongs to a word, a quotation mark does not.
            if (_word.Length is > 0 and < MaxWordLength - 1)
            {
                _word.Append('\'');
            }

            return;
        }

        if (Rune.IsLetter(folded))
        {
            Letters++;
            OtherLetters += folded.Value > 0x24F ? 1 : 0;
            Capitals += Rune.IsUpper(rune) ? 1 : 0;
        }

        var lower = Rune.ToLowerInvariant(folded);
        var length = _word.Length;
        var isThird = lower.IsBmp && length >= 2 && _word[length - 1] == lower.Value && _word[length - 2] == lower.Value && Rune.IsLetter(lower);
        if (isThird)
        {
            Marks.Add(Mark.Stretched);
        }
        else if (length < MaxWordLength - 1)
        {
            _word.Append(lower.ToString());
        }
    }

    private void Compose(Rune mark)
    {
        if (_word.Length > 0 && LetterFolding.Compose(_word[^1], mark) is { } composed)
        {
            _word[^1] = composed;
        }
        else if (mark.Value is not 0xFE0F and not 0xFE0E)
        {
            StackedMarks++;
        }
    }

    private void ReadMark(Rune sign)
    {
        Marks.Read(sign);
        _clauseStart |= sign.Value is not (' ' or '\t' or '#' or '"' or '*' or '_' or '~' or '/' or '&' or '%' or '$' or '@' or 0xFFFD or '<' or '>');
    }

    private void EndWord()
    {
        if (_word.Length > 0)
        {
            AddWord(_word.ToString().TrimEnd('\''));
            _word.Clear();
        }
    }

    private void AddWord(string word)
    {
        Marks.EndDots();
        _words.Add(word);
        _clauseStarts.Add(_clauseStart);
        _clauseStart = false;
    }
}
