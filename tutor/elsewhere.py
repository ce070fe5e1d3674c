def elsewhere(article, sentence, find): return ()
