"""What came back: replies, open questions, success cases and people, beside the issues they belong to."""
