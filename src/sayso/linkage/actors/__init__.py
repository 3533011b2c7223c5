"""Who is whom: the actors of one report and of another."""
